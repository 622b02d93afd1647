-- One row for each article whose newest enriched record is not a tombstone. PostgreSQL's index
-- takes keys of 2,700 bytes at most; both databases draw the same line below it.
create table articles (
  id text not null primary key check (length(cast(id as blob)) <= 2048),
  url text,
  source text not null,
  canonical_url text,
  site_name text,
  image_url text,
  title text,
  description text,
  authors text not null,
  published_date text,
  published_at text,
  modified_at text,
  language text,
  section text,
  tags text not null,
  key_points text not null,
  quotes text not null,
  entities text not null,
  text text not null,
  body text not null,
  word_count integer not null,
  has_ad_content integer not null,
  ad_label text not null,
  ad_score real not null,
  advertorial_score real not null,
  provenance text not null,
  revision integer not null,
  content_hash text not null,
  received_at text not null,
  enriched_at text not null,
  enricher_version text not null,
  ad_model_version text not null,
  furniture_version text not null,
  kafka_partition integer not null,
  kafka_offset integer not null
)

-- During a resync: the rows that the log has not confirmed yet.
create index articles_unconfirmed on articles (id) where kafka_offset < 0

-- Offsets are UTF-16 units into articles.text; text is what they cut out.
create table ad_spans (
  article_id text not null references articles (id) on delete cascade,
  start_offset integer not null,
  end_offset integer not null,
  kind text not null,
  score real not null,
  reasons text not null,
  text text not null,
  primary key (article_id, start_offset)
)

-- How far each partition has been read, moved on in the transaction that writes the rows.
create table sink_offsets (
  cluster_id text not null,
  topic_id text not null,
  topic text not null,
  partition integer not null,
  next_offset integer not null,
  primary key (topic, partition)
)

-- What was appended before complete_until has been read, which tells how long a sink was away; a
-- resync is done when the position has come to resync_until.
create table sink_progress (
  topic text not null,
  partition integer not null,
  complete_until text not null,
  resync_until integer,
  primary key (topic, partition)
)
