// Calls Swift cannot make itself: sqlite3_db_config takes variable arguments.
#include <sqlite3.h>

static inline int csqlite_db_config(sqlite3 *db, int option, int on, int *now) {
  return sqlite3_db_config(db, option, on, now);
}
