-- Group commits look up what a reversal takes back: whose txid it is, under every event type of the program.
select kernel.ingest_table('program.event_type', 'select');
