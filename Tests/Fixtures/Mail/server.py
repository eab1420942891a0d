"""usage: server.py FOLDER MODE [CERT KEY]

A real SMTP server on loopback (aiosmtpd), until it is killed or two minutes are over.
It writes its port to FOLDER/port, and each message it takes to FOLDER/1.eml, 2.eml …, with who it was
from and for in 1.json …. MODE says how it behaves:

  plain           takes everything
  starttls        takes mail only after STARTTLS and the login ungcuu / "mật khẩu" (with a quote)
  implicit        the same on a connection that is TLS from the start
  refuse          550 to every recipient
  busy            451 to every recipient, as greylisting does
  busy-data       451 to every message, after its last line
  refuse-data     554 to every message, after its last line
  silent          takes the connection and never says a word
  slow            waits half a minute before it answers a recipient
  drop-recipient  drops the connection instead of answering a recipient
  drop-data       drops the connection after the first bytes of a message
  drop-end        takes a message whole, and drops the connection instead of saying so
  silent-end      takes a message whole, and waits half a minute before it says so
  late-end        the same, for five seconds
"""

import asyncio, json, pathlib, socket, ssl, sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

folder, mode = pathlib.Path(sys.argv[1]), sys.argv[2]
USER, PASSWORD = b"ungcuu", "mật \"khẩu\\".encode()


class Handler:
    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode == "refuse":
            return "550 5.1.1 <%s>: no such user here" % address
        if mode == "busy":
            return "451 4.7.1 try again later"
        if mode == "slow":
            await asyncio.sleep(30)
        if mode == "drop-recipient":
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if mode == "refuse-data":
            return "554 5.7.1 not wanted"
        if mode == "busy-data":
            return "451 4.3.0 no room now"
        self.taken += 1
        (folder / f"{self.taken}.eml").write_bytes(envelope.original_content)
        facts = {
            "from": envelope.mail_from, "to": envelope.rcpt_tos,
            "tls": session.ssl is not None or mode == "implicit",
            "login": (session.auth_data.login.decode() if session.auth_data else None),
        }
        (folder / f"{self.taken}.json").write_text(json.dumps(facts))
        if mode == "drop-end":
            server.transport.abort()
        if mode in ("silent-end", "late-end"):
            await asyncio.sleep(30 if mode == "silent-end" else 5)
        return "250 OK"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if mode != "drop-data":
            return await super().smtp_DATA(arg)
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        await self._reader.read(100)
        self.transport.abort()


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER, PASSWORD)
    # Not handled: the server itself answers 535.
    return AuthResult(success=good, handled=good, auth_data=data if good else None)


async def main():
    context = None
    if mode in ("starttls", "implicit"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[3], sys.argv[4])
    options = dict(hostname="localhost", data_size_limit=2**25)
    if context:
        options.update(
            authenticator=authenticate, auth_required=True, auth_require_tls=mode == "starttls")
    if mode == "starttls":
        options.update(tls_context=context, require_starttls=True)
    handler = Handler()

    async def silence(reader, writer):
        await asyncio.sleep(120)

    loop = asyncio.get_running_loop()
    if mode == "silent":
        server = await asyncio.start_server(silence, "127.0.0.1", 0)
    else:
        listener = socket.create_server(("127.0.0.1", 0))
        if mode == "drop-data":
            # Else the system takes a whole message in before the connection is dropped.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        server = await loop.create_server(
            lambda: Server(handler, **options), sock=listener,
            ssl=context if mode == "implicit" else None)
    port = server.sockets[0].getsockname()[1]
    part = folder / "port.part"
    part.write_text(str(port))
    part.rename(folder / "port")
    await asyncio.sleep(120)


asyncio.run(main())
