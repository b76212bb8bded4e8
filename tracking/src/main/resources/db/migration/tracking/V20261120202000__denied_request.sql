-- Whoever has a key and still may not report: from another address, unsigned, too late, again, or too often.
alter table tracking.inbound_request
    drop constraint inbound_request_outcome_check,
    add constraint inbound_request_outcome_check
        check (outcome in ('MALFORMED', 'REJECTED', 'CONFLICT', 'TEST', 'DENIED'));
