create table blood_request (
    id bigint auto_increment primary key,
    subject varchar(40) not null,
    hospital varchar(20) not null,
    product varchar(20) not null,
    abo varchar(4),
    rh varchar(10) not null,
    units int not null,
    urgency varchar(10) not null,
    bleeding_ml int,
    reason longtext,
    requested_by varchar(100) not null,
    requester_id bigint not null,
    requested_at datetime not null,
    tier varchar(10) not null,
    deciding_group varchar(60) not null,
    state varchar(20) not null,
    approved boolean,
    approved_by varchar(100),
    approved_at datetime,
    approval_words longtext,
    ended_by varchar(100),
    ended_at datetime,
    end_reason longtext,
    named_holder varchar(20),
    rounds int not null,
    instance varchar(64),
    open_key varchar(120),
    version int not null,
    constraint blood_request_open unique (open_key)
);

create index blood_request_subject on blood_request (subject, requested_at);
create index blood_request_state on blood_request (state, requested_at, id);

create table blood_allocation (
    id bigint auto_increment primary key,
    request_id bigint not null,
    holder varchar(20) not null,
    wanted_units int not null,
    units int not null,
    group_given varchar(40),
    state varchar(20) not null,
    carriage varchar(12),
    ordered_by varchar(60),
    run_key varchar(60),
    rounds int not null,
    words longtext,
    asked_at datetime not null,
    answered_at datetime,
    flagged_at datetime,
    marked_at datetime,
    ordered_at datetime,
    dispatched_at datetime,
    left_at datetime,
    delivered_at datetime,
    closed_at datetime,
    instance varchar(64),
    version int not null,
    constraint blood_allocation_run unique (run_key),
    constraint blood_allocation_request foreign key (request_id) references blood_request (id)
);

create index blood_allocation_of on blood_allocation (request_id, id);

create table bag_custody (
    id bigint auto_increment primary key,
    allocation_id bigint not null,
    bag_number varchar(40) not null,
    step varchar(12) not null,
    from_place varchar(60),
    to_place varchar(60),
    handed_by varchar(100) not null,
    received_by varchar(100),
    handed_at datetime not null,
    constraint bag_custody_allocation foreign key (allocation_id) references blood_allocation (id)
);

create index bag_custody_of on bag_custody (allocation_id, id);
