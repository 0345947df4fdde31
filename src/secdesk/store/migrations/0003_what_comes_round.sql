-- Days off, reminders, routines.
CREATE TABLE calendar_day ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, CHECK (kind IN ('off', 'work') AND name <> '') ) STRICT;
CREATE TABLE region_year ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, region TEXT NOT NULL, year INTEGER NOT NULL, days TEXT NOT NULL, is_announced INTEGER NOT NULL, looked_up_on TEXT NOT NULL ) STRICT;
CREATE TABLE routine ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, leader_id INTEGER NOT NULL, lead_id INTEGER, person_id INTEGER, urgency INTEGER NOT NULL, importance INTEGER NOT NULL, standard TEXT NOT NULL, secrecy TEXT NOT NULL, due_kind TEXT NOT NULL, rule TEXT NOT NULL, typed TEXT NOT NULL, anchor_on TEXT NOT NULL, on_holiday TEXT NOT NULL, ahead INTEGER NOT NULL, next_on TEXT, makes_at TEXT, made_at TEXT NOT NULL, stopped_at TEXT, CHECK (title <> '' AND rule <> ''), FOREIGN KEY(leader_id) REFERENCES leader (id), FOREIGN KEY(lead_id) REFERENCES contact (id), FOREIGN KEY(person_id) REFERENCES contact (id) ) STRICT;
CREATE TABLE occurrence ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, routine_id INTEGER NOT NULL, due_on TEXT NOT NULL, task_id INTEGER, missed INTEGER NOT NULL, FOREIGN KEY(routine_id) REFERENCES routine (id), FOREIGN KEY(task_id) REFERENCES task (id) ) STRICT;
CREATE TABLE reminder ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, words TEXT NOT NULL, made_at TEXT NOT NULL, at TEXT NOT NULL, comes_up_at TEXT NOT NULL, has_time INTEGER NOT NULL, typed TEXT NOT NULL, rule TEXT NOT NULL, anchor_at TEXT NOT NULL, on_holiday TEXT NOT NULL, secrecy TEXT NOT NULL, task_id INTEGER, ended_at TEXT, is_dropped INTEGER NOT NULL, CHECK (words <> ''), FOREIGN KEY(task_id) REFERENCES task (id) ) STRICT;
CREATE UNIQUE INDEX calendar_day_once ON calendar_day (day);
CREATE UNIQUE INDEX region_year_once ON region_year (region, year);
CREATE INDEX routine_live ON routine (makes_at) WHERE stopped_at IS NULL;
CREATE UNIQUE INDEX occurrence_once ON occurrence (routine_id, due_on);
CREATE UNIQUE INDEX occurrence_task ON occurrence (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX reminder_live ON reminder (comes_up_at) WHERE ended_at IS NULL;
CREATE INDEX reminder_put_off ON reminder (id) WHERE ended_at IS NULL AND comes_up_at > at;
CREATE INDEX reminder_task ON reminder (task_id) WHERE task_id IS NOT NULL;
ALTER TABLE nagged RENAME COLUMN task_id TO number;
