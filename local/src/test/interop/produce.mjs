// Publishes one raw article as a producer does that knows nothing of Broadsheet's code: kafkajs, whose standard
// partitioner agrees with Java's, and Confluent's own serializer on the schema that the registry holds
// (so the schemas must be registered: 'broadsheet up' and 'broadsheet schemas register' do that).
//
//   npm install
//   node produce.mjs --text 'Headline\n\nFirst paragraph.' [--url https://news.example/a] [--html '<p>…</p>']
//                    [--key ID] [--brokers 127.0.0.1:9092] [--registry http://127.0.0.1:8081] [--topic articles.raw]
//
// Exactly one of --text and --html. The key is the first 32 hex digits of SHA-256 over the URL, or else over the
// content, as given here: normalise first (article-id-vectors.tsv shows how). Prints {"key","partition","offset"}.
import {createHash} from 'node:crypto';
import {AvroSerializer, SerdeType} from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';
import {kafka, readOptions, registry} from './clients.mjs';

const options = readOptions({
  topic: {type: 'string', default: 'articles.raw'},
  url: {type: 'string'},
  text: {type: 'string'},
  html: {type: 'string'},
  key: {type: 'string'},
});
if ((options.text === undefined) === (options.html === undefined)) {
  console.error('give exactly one of --text and --html');
  process.exit(2);
}
const identity = options.url ?? options.text ?? options.html;
const key = options.key ?? createHash('sha256').update(identity, 'utf8').digest('hex').slice(0, 32);
const article = {
  id: '',
  url: options.url ?? null,
  html: options.html ?? null,
  text: options.text ?? null,
  source: 'interop',
  fetchedAt: null,
  receivedAt: Date.now(),
  hints: {},
};

const serializer = new AvroSerializer(registry(options), SerdeType.VALUE, {useLatestVersion: true});
const producer = kafka(options).producer({createPartitioner: kafkajs.Partitioners.DefaultPartitioner});
await producer.connect();
const value = await serializer.serialize(options.topic, article);
const [sent] = await producer.send({topic: options.topic, acks: -1, messages: [{key, value}]});
await producer.disconnect();
console.log(JSON.stringify({key, partition: sent.partition, offset: sent.baseOffset}));
process.exit(0);
