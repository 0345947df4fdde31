-- What leaders are asked, what they allow, when they were briefed.
CREATE TABLE briefing ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, leader_id INTEGER NOT NULL, at TEXT NOT NULL, FOREIGN KEY(leader_id) REFERENCES leader (id) ) STRICT;
CREATE TABLE ask ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, leader_id INTEGER NOT NULL, task_id INTEGER, sender_id INTEGER, question TEXT NOT NULL, folded TEXT NOT NULL, options TEXT NOT NULL, recommendation TEXT NOT NULL, basis TEXT NOT NULL, secrecy TEXT NOT NULL, is_private INTEGER NOT NULL, needed_on TEXT NOT NULL, wish_field TEXT NOT NULL, wish_typed TEXT NOT NULL, wish_value TEXT NOT NULL, state TEXT NOT NULL, received_at TEXT NOT NULL, raised_at TEXT, verdict TEXT, answer TEXT NOT NULL, answered_at TEXT, revisit_on TEXT, conveyed_at TEXT, carried_out_at TEXT, returned_at TEXT, CHECK (question <> ''), FOREIGN KEY(leader_id) REFERENCES leader (id), FOREIGN KEY(task_id) REFERENCES task (id), FOREIGN KEY(sender_id) REFERENCES contact (id) ) STRICT;
CREATE TABLE mandate ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, leader_id INTEGER NOT NULL, task_id INTEGER, words TEXT NOT NULL, deeds TEXT NOT NULL, most_days INTEGER, made_at TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT NOT NULL, ended_on TEXT, CHECK (words <> '' AND deeds <> ''), FOREIGN KEY(leader_id) REFERENCES leader (id), FOREIGN KEY(task_id) REFERENCES task (id) ) STRICT;
CREATE TABLE act ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, mandate_id INTEGER NOT NULL, task_id INTEGER NOT NULL, at TEXT NOT NULL, deed TEXT NOT NULL, told_at TEXT, FOREIGN KEY(mandate_id) REFERENCES mandate (id), FOREIGN KEY(task_id) REFERENCES task (id) ) STRICT;
CREATE INDEX briefing_leader ON briefing (leader_id, at);
CREATE INDEX ask_open ON ask (state) WHERE state IN ('received', 'answered');
CREATE INDEX ask_task ON ask (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX ask_waiting ON ask (needed_on) WHERE state = 'raised';
CREATE INDEX mandate_live ON mandate (until_on) WHERE ended_on IS NULL;
CREATE INDEX act_untold ON act (mandate_id) WHERE told_at IS NULL;
CREATE INDEX task_settled ON task (leader_id, done_at, due_at, due_has_time) WHERE done_at IS NOT NULL;
CREATE INDEX issuer_told ON issuer (leader_id, reported_at) WHERE reported_at IS NOT NULL;
CREATE INDEX relation_conflict ON relation (id) WHERE kind = 'conflicts';
DROP INDEX task_live_focus;
CREATE INDEX task_live_focus ON task (is_focus, urgency, due_at) WHERE is_live AND is_focus;
