create table worklist_row (
    id bigint auto_increment primary key,
    task_id varchar(64) not null,
    group_key varchar(80) not null,
    process varchar(64) not null,
    task_key varchar(80) not null,
    task_name varchar(120) not null,
    subject varchar(40) not null,
    state varchar(10) not null,
    assignee bigint,
    assignee_name varchar(80),
    claimed_at datetime,
    due_at datetime not null,
    warn_at datetime,
    urgent_at datetime,
    created_at datetime not null,
    severity varchar(10),
    severity_rank int not null,
    infectious boolean not null,
    who varchar(160) not null,
    institution varchar(32) not null,
    jurisdiction varchar(32) not null,
    headed_on date not null,
    reconciled_at datetime,
    constraint worklist_row_once unique (task_id, group_key)
);

create index worklist_row_group_state_due on worklist_row (group_key, state, due_at, task_id);
create index worklist_row_group_due on worklist_row (group_key, due_at, task_id);
create index worklist_row_group_severity on worklist_row (group_key, severity_rank, due_at, task_id);
create index worklist_row_group_age on worklist_row (group_key, created_at, task_id);
create index worklist_row_assignee_due on worklist_row (assignee, due_at, task_id);
create index worklist_row_institution_due on worklist_row (institution, due_at, task_id);
create index worklist_row_jurisdiction_due on worklist_row (jurisdiction, due_at, task_id);
create index worklist_row_jurisdiction_severity on worklist_row (jurisdiction, severity_rank, due_at, task_id);
create index worklist_row_jurisdiction_age on worklist_row (jurisdiction, created_at, task_id);
create index worklist_row_subject on worklist_row (subject);
create index worklist_row_headed on worklist_row (headed_on, subject);

create table worklist_change (
    id bigint auto_increment primary key,
    task_id varchar(64) not null,
    group_key varchar(80) not null,
    kind varchar(10) not null,
    changed_at datetime not null
);

create index worklist_change_at on worklist_change (changed_at);

create table saved_view (
    id bigint auto_increment primary key,
    person_id bigint not null,
    name varchar(60) not null,
    filters longtext not null,
    constraint saved_view_once unique (person_id, name)
);
