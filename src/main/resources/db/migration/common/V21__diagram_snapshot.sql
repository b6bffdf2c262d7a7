create table diagram_model (
    fingerprint varchar(64) primary key,
    bpmn_xml longtext not null
);

create table diagram_snapshot (
    id bigint auto_increment primary key,
    subject varchar(40) not null,
    process_instance varchar(64) not null,
    process varchar(64) not null,
    process_name varchar(255) not null,
    process_version int not null,
    started_at datetime not null,
    ended_at datetime,
    active_activities longtext not null,
    done_activities longtext not null,
    model varchar(64) not null,
    kept_at datetime not null,
    constraint diagram_snapshot_once unique (process_instance),
    constraint diagram_snapshot_model foreign key (model) references diagram_model (fingerprint)
);

create index diagram_snapshot_subject on diagram_snapshot (subject, started_at);
