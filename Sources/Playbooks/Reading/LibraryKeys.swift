/// The keys of the files beside the playbooks: rules, calendars, contacts, templates, the
/// organisation.
enum RulesKey: String, MappingKey {
  static let mapping = MappingKind.rules
  case rules, id, title, checked, deadlines
}

enum RuleKey: String, MappingKey {
  static let mapping = MappingKind.rule
  case title, start, limit, applies, from, to, contact, form, stages, basis
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case certainty, source, checked, note, reading
}

enum LimitKey: String, MappingKey {
  static let mapping = MappingKind.limit
  case hours, minutes, days, months
  case workingDays = "working_days"
  case holidays, calendar, before
}

enum CalendarKey: String, MappingKey {
  static let mapping = MappingKind.calendar
  case calendar, id, title
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case holidays, worked, certainty, source, checked
}

enum DirectoryKey: String, MappingKey {
  static let mapping = MappingKind.directory
  case contacts, checked, directory
}

enum ContactKey: String, MappingKey {
  static let mapping = MappingKind.contact
  case title, duty, phone, hotline, email, hours, verified
  case asOf = "as_of"
  case validTo = "valid_to"
  case status, source, certainty
}

enum NoticeTemplateKey: String, MappingKey {
  static let mapping = MappingKind.template
  case template, id, title, body
}

/// The keys of `mail.yaml`, which is its user's and stands outside every workspace.
enum MailKey: String, MappingKey {
  static let mapping = MappingKind.mail
  case mail, from, sendmail, server, port, tls, user, password, authorities, timeout
}

/// The fixed keys of `organisation.yaml`; the others are names of the author's choice.
enum OrganisationKey: String, MappingKey {
  static let mapping = MappingKind.organisation
  case organisation, systems
}

/// What forms ask about one of our systems.
enum SystemKey: String, MappingKey {
  static let mapping = MappingKind.system
  case name, level, ip, domain, owner
  case runBy = "operator"
  case securityProvider = "security_provider"
  case connectivityProvider = "connectivity_provider"
  case os, services, protections, purpose
}
