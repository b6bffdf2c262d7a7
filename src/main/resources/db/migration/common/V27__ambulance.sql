create table ambulance_vehicle (
    id bigint auto_increment primary key,
    centre varchar(20) not null,
    call_sign varchar(20) not null,
    station varchar(60) not null,
    latitude double,
    longitude double,
    speed_kmh int not null,
    state varchar(10) not null,
    since datetime not null,
    state_by varchar(80) not null,
    demo boolean not null,
    version int not null,
    constraint ambulance_vehicle_once unique (centre, call_sign)
);

create table vehicle_run (
    id bigint auto_increment primary key,
    run_key varchar(80) not null,
    subject varchar(40) not null,
    cargo varchar(10) not null,
    origin varchar(20) not null,
    destination varchar(20) not null,
    jurisdiction varchar(20) not null,
    centre varchar(20) not null,
    ordered_by varchar(80) not null,
    ordered_at datetime not null,
    stage varchar(12) not null,
    under_way boolean not null,
    vehicle_id bigint,
    call_sign varchar(20),
    open_vehicle bigint,
    obligation_id bigint,
    due_at datetime,
    instance varchar(64),
    process_subject varchar(40) not null,
    reroutes int not null,
    reroute_reason longtext,
    ending longtext,
    version int not null,
    constraint vehicle_run_key unique (run_key),
    constraint vehicle_run_one_vehicle unique (open_vehicle)
);
create index ix_vehicle_run_centre on vehicle_run (centre, under_way, ordered_at);
create index ix_vehicle_run_jurisdiction on vehicle_run (jurisdiction, under_way, ordered_at);
create index ix_vehicle_run_subject on vehicle_run (subject);

create table run_stamp (
    id bigint auto_increment primary key,
    run_id bigint not null,
    stage varchar(12) not null,
    reached_at datetime not null,
    recorded_by varchar(80) not null,
    recorded_at datetime not null,
    constraint run_stamp_once unique (run_id, stage)
);
