-- Notes, what cron said, the desk's own name, and how often a date moved.
CREATE TABLE desk ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL, CHECK (id = 1 AND uuid <> '') ) STRICT;
CREATE TABLE nagged ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, task_id INTEGER NOT NULL, rule TEXT NOT NULL, occasion TEXT NOT NULL, claim TEXT NOT NULL, claimed_at TEXT NOT NULL, said_at TEXT ) STRICT;
CREATE TABLE note ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, words TEXT NOT NULL, task_id INTEGER, dropped_at TEXT, CHECK (words <> ''), FOREIGN KEY(task_id) REFERENCES task (id) ) STRICT;
CREATE UNIQUE INDEX nagged_once ON nagged (task_id, rule, occasion);
CREATE INDEX entry_moved ON entry (task_id) WHERE kind = 'due';
CREATE INDEX note_unsorted ON note (id) WHERE task_id IS NULL AND dropped_at IS NULL;
CREATE INDEX task_live_own ON task (due_at) WHERE is_live AND holder = 'leader';
CREATE INDEX nagged_claim ON nagged (claim);
CREATE INDEX change_person ON change (step_id, tbl) WHERE task_id IS NULL;
INSERT INTO desk (id, uuid) VALUES (1, lower(hex(randomblob(16))));
