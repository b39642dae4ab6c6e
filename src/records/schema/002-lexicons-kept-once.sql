-- Step 2. Never edited after release; later changes are later steps.

-- The lexicons of the bank that an attempt was drawn from: a content that names each lexicon's own
-- content, so that neither every item nor every bank repeats them. An attempt without them has
-- items that refer to none, or was begun before this step and has items that carry their own.
ALTER TABLE attempt ADD COLUMN lexicons TEXT REFERENCES content (digest);
