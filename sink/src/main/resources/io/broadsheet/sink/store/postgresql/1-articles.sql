-- One row for each article whose newest enriched record is not a tombstone. PostgreSQL's index
-- takes keys of 2,700 bytes at most; both databases draw the same line below it.
create table articles (
  id text not null primary key check (octet_length(id) <= 2048),
  url text,
  source text not null,
  canonical_url text,
  site_name text,
  image_url text,
  title text,
  description text,
  authors jsonb not null,
  published_date date,
  published_at timestamptz,
  modified_at timestamptz,
  language text,
  section text,
  tags jsonb not null,
  key_points jsonb not null,
  quotes jsonb not null,
  entities jsonb not null,
  text text not null,
  body text not null,
  word_count integer not null,
  has_ad_content boolean not null,
  ad_label text not null,
  ad_score double precision not null,
  advertorial_score double precision not null,
  provenance jsonb not null,
  revision integer not null,
  content_hash text not null,
  received_at timestamptz not null,
  enriched_at timestamptz not null,
  enricher_version text not null,
  ad_model_version text not null,
  furniture_version text not null,
  kafka_partition integer not null,
  kafka_offset bigint not null
)

-- During a resync: the rows that the log has not confirmed yet.
create index articles_unconfirmed on articles (id) where kafka_offset < 0

-- Offsets are UTF-16 units into articles.text; text is what they cut out.
create table ad_spans (
  article_id text not null references articles (id) on delete cascade,
  start_offset integer not null,
  end_offset integer not null,
  kind text not null,
  score double precision not null,
  reasons jsonb not null,
  text text not null,
  primary key (article_id, start_offset)
)

-- How far each partition has been read, moved on in the transaction that writes the rows.
create table sink_offsets (
  cluster_id text not null,
  topic_id text not null,
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
)

-- What was appended before complete_until has been read, which tells how long a sink was away; a
-- resync is done when the position has come to resync_until.
create table sink_progress (
  topic text not null,
  partition integer not null,
  complete_until timestamptz not null,
  resync_until bigint,
  primary key (topic, partition)
)

-- TOAST compression is what limits the write rate; lz4 more than doubles it. Servers before 14, and
-- builds without lz4, keep what they have.
do $$
declare
  name text;
begin
  foreach name in array array[
    'text', 'body', 'description', 'authors', 'tags', 'key_points', 'quotes', 'entities', 'provenance']
  loop
    execute format('alter table articles alter column %I set compression lz4', name);
  end loop;
exception
  when syntax_error or feature_not_supported or invalid_parameter_value then
    raise notice 'no lz4 here';
end
$$
