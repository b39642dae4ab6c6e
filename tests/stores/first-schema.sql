-- A store as the first schema had it: an attempt at the bank in banks/small whose time is over, not yet graded.
PRAGMA application_id = 1919904867;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE content (
    digest TEXT PRIMARY KEY,
    body   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO content VALUES('0487f86e9f0caa67aa07d0f4388dcf34c65788d7b7d69ffd6e0a368a1c27b650','{"id":"arrival-blank","item_type":"fill-in","outcomes":["field/visit"],"source":"《热线手册》第一章","difficulty":"easy","bloom":"recall","points":1,"scenario":null,"stem":"师傅____之内到。","presentation":{"blanks":{"count":1}},"key":{"blanks":{"accepted":[["两小时","2小时"]]}},"rationale":"两小时。","origin":{"file":"items/all.yaml","line":87,"column":5,"width":13}}');
INSERT INTO content VALUES('0704015095d63feec4d8238af6ce65fbabf6648ce0ab46046c5a2c7a401ef7d2','{"id":"greeting-word","item_type":"single-choice","outcomes":["desk/greeting"],"source":"《热线手册》第一章","difficulty":"easy","bloom":"recall","points":1,"scenario":null,"stem":"接起电话先说什么？","presentation":{"choose":{"options":["您好","谁啊","等着","说吧"],"many":false,"shuffled":true}},"key":{"choice":{"right":[0],"scoring":"exact"}},"rationale":"先问候。","origin":{"file":"items/all.yaml","line":1,"column":5,"width":13}}');
INSERT INTO content VALUES('21f2e2109634c8ac0a2673d6ea353f4ee45883562048bc312532b454fa6fbb43','{"id":"statement-c","item_type":"true-false","outcomes":["desk/limits"],"source":"《热线手册》第一章","difficulty":"medium","bloom":"recall","points":1,"scenario":null,"stem":"投诉要登记。","presentation":{"choose":{"options":["对","错"],"many":false,"shuffled":false}},"key":{"choice":{"right":[0],"scoring":"exact"}},"rationale":"手册这样规定。","origin":{"file":"items/all.yaml","line":131,"column":5,"width":11}}');
INSERT INTO content VALUES('2cfd03ddfbb9693dae9184161d1357e64ed58ee48e12accf4a73a17b6a83b082','{"id":"cold-room-call","item_type":"role-play","outcomes":["field/visit"],"source":"《热线手册》第一章","difficulty":"medium","bloom":"recall","points":4,"scenario":"冬天的晚上。","stem":"请写出您会对用户说的话。","presentation":{"speech":{"customer":"我家冷得待不住人！"}},"key":{"rubric":{"criteria":[{"id":"apologise","name":"致歉","points":2,"rules":[{"phrase":"{apology}","origin":{"file":"items/all.yaml","line":186,"column":46,"width":11},"parsed":{"all":[{"lexicon":"apology"}]}}],"example":"实在抱歉。"},{"id":"arrange","name":"安排上门","points":2,"rules":[{"phrase":"师傅","origin":{"file":"items/all.yaml","line":187,"column":46,"width":2},"parsed":{"all":[{"words":"师傅"}]}},{"phrase":"上门","origin":{"file":"items/all.yaml","line":187,"column":50,"width":2},"parsed":{"all":[{"words":"上门"}]}}],"example":"我马上派师傅。"}],"violations":[{"id":"abuse","name":"辱骂","severity":"fatal","deduction":0,"rules":[{"phrase":"神经病","origin":{"file":"items/all.yaml","line":189,"column":48,"width":3},"parsed":{"all":[{"words":"神经病"}]}}]}],"exemplars":[{"name":"好","origin":{"file":"items/all.yaml","line":192,"column":15,"width":11},"text":"对不起，我马上派师傅。","expect":{"apologise":2,"arrange":2},"violations":[]}],"moves":{"apology":{"id":"apology","name":"致歉","phrases":[{"phrase":"抱歉","origin":{"file":"lexicons/apology.yaml","line":3,"column":11,"width":2},"parsed":{"all":[{"words":"抱歉"}]}},{"phrase":"对不起","origin":{"file":"lexicons/apology.yaml","line":3,"column":15,"width":3},"parsed":{"all":[{"words":"对不起"}]}},{"phrase":"不好意思","origin":{"file":"lexicons/apology.yaml","line":3,"column":20,"width":4},"parsed":{"all":[{"words":"不好意思"}]}}],"is_plain":true}}}},"rationale":"先致歉，再安排。","origin":{"file":"items/all.yaml","line":175,"column":5,"width":14}}');
INSERT INTO content VALUES('33b3d4d3d5b807c99c0288f39374d7ad00121afd64deb6a846e650648f6e922f','{"id":"everything","name":"样样都有","mode":"exam","minutes":30,"cut_score":60,"fatal_fails":false,"note":null,"quotas":[{"groups":[],"types":["single-choice"],"difficulties":[],"count":2},{"groups":[],"types":["multiple-choice","ordering","matching","numeric"],"difficulties":[],"count":4},{"groups":[],"types":["fill-in"],"difficulties":["easy"],"count":2},{"groups":["desk"],"types":["true-false"],"difficulties":[],"count":2},{"groups":[],"types":["role-play","survey"],"difficulties":[],"count":2}]}');
INSERT INTO content VALUES('35501a3c53ebf0a06bd957b3cff2841a2e39a3e2dc57b666224ef045232d5316','{"id":"reply-minutes","item_type":"numeric","outcomes":["desk/limits"],"source":"《热线手册》第一章","difficulty":"easy","bloom":"recall","points":1,"scenario":null,"stem":"查询最迟几分钟答复？","presentation":{"number":{"unit":"分钟","other_units":["小时"]}},"key":{"number":{"value":"15","tolerance":"0","factors":["60"]}},"rationale":"十五分钟。","origin":{"file":"items/all.yaml","line":63,"column":5,"width":13}}');
INSERT INTO content VALUES('5ced0d4d89c7f6f65a725cc7890a306ecbc0adc4206d58f450337ecd27527674','{"id":"own-habits","item_type":"survey","outcomes":["desk/greeting"],"source":"《热线手册》第一章","difficulty":"easy","bloom":"recall","points":0,"scenario":null,"stem":"请如实作答。","presentation":{"pair":{"lefts":["我说话清楚","我听人把话说完"],"rights":["是","否"],"shuffled":false}},"key":{"unscored":{"reading":"答“是”越多越好。"}},"rationale":"只给自己看。","origin":{"file":"items/all.yaml","line":196,"column":5,"width":10}}');
INSERT INTO content VALUES('6341c2157041595cc5076f7c397fdddb9ad0b975b0bb7a2b2fa16e22394e7f21','{"id":"polite-words","item_type":"multiple-choice","outcomes":["desk/greeting"],"source":"《热线手册》第一章","difficulty":"medium","bloom":"recall","points":1,"scenario":null,"stem":"哪些是礼貌用语？","presentation":{"choose":{"options":["请","谢谢","快点","您好","废话"],"many":true,"shuffled":true}},"key":{"choice":{"right":[0,1,3],"scoring":"subset-half"}},"rationale":"请、谢谢、您好。","origin":{"file":"items/all.yaml","line":26,"column":5,"width":12}}');
INSERT INTO content VALUES('68ddc4e5cb1004575c713218017a6c71a22e32b9a0d700cf1bfbd9948617ad97','{"id":"statement-a","item_type":"true-false","outcomes":["desk/greeting"],"source":"《热线手册》第一章","difficulty":"easy","bloom":"recall","points":1,"scenario":null,"stem":"坐席可以边接电话边吃东西。","presentation":{"choose":{"options":["对","错"],"many":false,"shuffled":false}},"key":{"choice":{"right":[1],"scoring":"exact"}},"rationale":"手册这样规定。","origin":{"file":"items/all.yaml","line":109,"column":5,"width":11}}');
INSERT INTO content VALUES('88ab78e9955da089e48df4d6f2f92ef7ab3991840496c47baa4726b0d93ab1ff','{"id":"greeting-blank","item_type":"fill-in","outcomes":["desk/greeting"],"source":"《热线手册》第一章","difficulty":"easy","bloom":"recall","points":1,"scenario":null,"stem":"开头说“____”，结束说“____”。","presentation":{"blanks":{"count":2}},"key":{"blanks":{"accepted":[["您好","你好"],["再见","再会"]]}},"rationale":"您好、再见。","origin":{"file":"items/all.yaml","line":76,"column":5,"width":14}}');
INSERT INTO content VALUES('93aa7b74ad1377dada1d39cc4d916bf85f86a3bb8c66394378c4b345459e89fc','{"id":"who-answers","item_type":"matching","outcomes":["field/visit"],"source":"《热线手册》第一章","difficulty":"hard","bloom":"recall","points":1,"scenario":null,"stem":"给每件事配上负责的人。","presentation":{"pair":{"lefts":["接电话","上门","听投诉"],"rights":["司机","坐席","师傅"],"shuffled":true}},"key":{"pairs":{"right":[1,2,1],"scoring":"per-pair"}},"rationale":"上门的是师傅。","origin":{"file":"items/all.yaml","line":51,"column":5,"width":11}}');
INSERT INTO content VALUES('b5d3dac274c6bfea15a0e5269135d77eb47c27c5c2f5399ed00239ac4386e0f8','{"id":"ring-count","item_type":"single-choice","outcomes":["desk/limits"],"source":"《热线手册》第一章","difficulty":"easy","bloom":"recall","points":1,"scenario":null,"stem":"铃响几声之内接起？","presentation":{"choose":{"options":["三声","六声","九声"],"many":false,"shuffled":false}},"key":{"choice":{"right":[0],"scoring":"exact"}},"rationale":"三声之内。","origin":{"file":"items/all.yaml","line":13,"column":5,"width":10}}');
INSERT INTO content VALUES('d28ef68ed45fe09c4b4cb894ef7e4ca5f84480e51130852f12b81bdd98243d21','{"id":"visit-steps","item_type":"ordering","outcomes":["field/visit"],"source":"《热线手册》第一章","difficulty":"medium","bloom":"recall","points":1,"scenario":null,"stem":"把上门检修的几步排好。","presentation":{"arrange":{"entries":["回访","敲门","检修","请用户签字","预约"]}},"key":{"order":{"right":[4,1,2,3,0],"scoring":"adjacent"}},"rationale":"先预约，最后回访。","origin":{"file":"items/all.yaml","line":39,"column":5,"width":11}}');
CREATE TABLE attempt (
    id         TEXT PRIMARY KEY,                 -- ULID
    candidate  TEXT NOT NULL,
    exam       TEXT NOT NULL,                    -- the blueprint's id
    number     INTEGER NOT NULL CHECK (number > 0), -- counts per candidate and exam
    bank       TEXT NOT NULL,                    -- digest of the whole bank
    blueprint  TEXT NOT NULL REFERENCES content (digest),
    paper      TEXT NOT NULL,                    -- JSON
    started_at TEXT NOT NULL,                    -- RFC 3339, UTC, milliseconds, like every time here
    UNIQUE (candidate, exam, number)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt VALUES('01M80HM0DDATQ1T5PXVFG0RJRS','007123','everything',1,'e07b74d4b2175298e47a705707387ca16ba6cc5f83407cfcf2d70b36d30c499b','33b3d4d3d5b807c99c0288f39374d7ad00121afd64deb6a846e650648f6e922f','{"blueprint":"everything","bank":"e07b74d4b2175298e47a705707387ca16ba6cc5f83407cfcf2d70b36d30c499b","seed":42,"algorithm":"chacha12-fisher-yates-1","slots":[{"item":"statement-a","order":[]},{"item":"greeting-blank","order":[]},{"item":"visit-steps","order":[0,1,4,2,3]},{"item":"cold-room-call","order":[]},{"item":"who-answers","order":[1,2,0]},{"item":"ring-count","order":[]},{"item":"polite-words","order":[1,3,0,2,4]},{"item":"reply-minutes","order":[]},{"item":"arrival-blank","order":[]},{"item":"greeting-word","order":[3,0,2,1]},{"item":"own-habits","order":[]},{"item":"statement-c","order":[]}]}','2026-11-20T08:00:00.000Z');
CREATE TABLE attempt_item (
    attempt  TEXT NOT NULL REFERENCES attempt (id),
    position INTEGER NOT NULL,                   -- from 0
    item     TEXT NOT NULL,
    content  TEXT NOT NULL REFERENCES content (digest),
    PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',0,'statement-a','68ddc4e5cb1004575c713218017a6c71a22e32b9a0d700cf1bfbd9948617ad97');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',1,'greeting-blank','88ab78e9955da089e48df4d6f2f92ef7ab3991840496c47baa4726b0d93ab1ff');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',2,'visit-steps','d28ef68ed45fe09c4b4cb894ef7e4ca5f84480e51130852f12b81bdd98243d21');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',3,'cold-room-call','2cfd03ddfbb9693dae9184161d1357e64ed58ee48e12accf4a73a17b6a83b082');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',4,'who-answers','93aa7b74ad1377dada1d39cc4d916bf85f86a3bb8c66394378c4b345459e89fc');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',5,'ring-count','b5d3dac274c6bfea15a0e5269135d77eb47c27c5c2f5399ed00239ac4386e0f8');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',6,'polite-words','6341c2157041595cc5076f7c397fdddb9ad0b975b0bb7a2b2fa16e22394e7f21');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',7,'reply-minutes','35501a3c53ebf0a06bd957b3cff2841a2e39a3e2dc57b666224ef045232d5316');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',8,'arrival-blank','0487f86e9f0caa67aa07d0f4388dcf34c65788d7b7d69ffd6e0a368a1c27b650');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',9,'greeting-word','0704015095d63feec4d8238af6ce65fbabf6648ce0ab46046c5a2c7a401ef7d2');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',10,'own-habits','5ced0d4d89c7f6f65a725cc7890a306ecbc0adc4206d58f450337ecd27527674');
INSERT INTO attempt_item VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',11,'statement-c','21f2e2109634c8ac0a2673d6ea353f4ee45883562048bc312532b454fa6fbb43');
CREATE TABLE event (
    attempt  TEXT NOT NULL REFERENCES attempt (id),
    sequence INTEGER NOT NULL,                   -- from 0, without gaps
    at       TEXT NOT NULL,
    body     TEXT NOT NULL,                      -- JSON
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO event VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',0,'2026-11-20T08:01:00.000Z','{"event":"moved","position":3}');
INSERT INTO event VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',1,'2026-11-20T08:02:00.000Z','{"event":"answered","position":3,"response":{"speech":"真的对不起，\n师傅马上上门。"}}');
INSERT INTO event VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',2,'2026-11-20T08:03:00.000Z','{"event":"moved","position":4}');
INSERT INTO event VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',3,'2026-11-20T08:04:00.000Z','{"event":"moved","position":0}');
INSERT INTO event VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',4,'2026-11-20T08:05:00.000Z','{"event":"answered","position":0,"response":{"choice":[0]}}');
INSERT INTO event VALUES('01M80HM0DDATQ1T5PXVFG0RJRS',5,'2026-11-20T08:06:00.000Z','{"event":"moved","position":1}');
CREATE TABLE outcome (
    attempt   TEXT NOT NULL REFERENCES attempt (id),
    sequence  INTEGER NOT NULL,                  -- from 0
    ended_at  TEXT NOT NULL,
    ending    TEXT NOT NULL CHECK (ending IN ('submitted', 'expired')),
    graded_at TEXT NOT NULL,
    reason    TEXT NOT NULL,
    score     INTEGER NOT NULL,                  -- hundredths of a point, like max and needed
    max       INTEGER NOT NULL,
    needed    INTEGER NOT NULL,
    decision  TEXT NOT NULL CHECK (decision IN ('pass', 'fail')),
    body      TEXT NOT NULL,                     -- JSON
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_by_candidate ON attempt (candidate, exam);
CREATE INDEX attempt_by_time ON attempt (started_at);
CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE (ABORT, 'content is never changed'); END;
CREATE TRIGGER attempt_item_stays BEFORE UPDATE ON attempt_item BEGIN SELECT RAISE (ABORT, 'papers are never changed'); END;
CREATE TRIGGER outcome_stays BEFORE UPDATE ON outcome BEGIN SELECT RAISE (ABORT, 'outcomes are never changed'); END;
CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE (ABORT, 'attempts are never removed'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE (ABORT, 'events are never removed'); END;
CREATE TRIGGER outcome_kept BEFORE DELETE ON outcome BEGIN SELECT RAISE (ABORT, 'outcomes are never removed'); END;
CREATE TRIGGER attempt_stays BEFORE UPDATE ON attempt BEGIN SELECT RAISE (ABORT, 'attempts are never changed'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
COMMIT;
