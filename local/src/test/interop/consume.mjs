// Prints the records of a topic as JSON, one a line, as a client sees them that knows nothing of Broadsheet's code:
// kafkajs with read_committed, decoded by Confluent's own client through the registry.
//
//   npm install
//   node consume.mjs [--brokers 127.0.0.1:9092] [--registry http://127.0.0.1:8081]
//                    [--topic articles.enriched] [--count 1] [--seconds 60] [--bytes]
//
// A line is {"key","partition","offset","value"}; the value of a tombstone is null; dates and times are Avro's numbers.
// --bytes adds "wire", the value as it came, and "again", what Confluent's serializer makes of the decoded value, in hex.
// Reads from the beginning; exits 0 after --count records, 1 if fewer came within --seconds.
import {randomUUID} from 'node:crypto';
import {AvroDeserializer, AvroSerializer, SerdeType} from '@confluentinc/schemaregistry';
import {kafka, readOptions, registry} from './clients.mjs';

const options = readOptions({
  topic: {type: 'string', default: 'articles.enriched'},
  count: {type: 'string', default: '1'},
  seconds: {type: 'string', default: '60'},
  bytes: {type: 'boolean', default: false},
});
const wanted = Number(options.count);
const deserializer = new AvroDeserializer(registry(options), SerdeType.VALUE, {});
const serializer = new AvroSerializer(registry(options), SerdeType.VALUE, {useLatestVersion: true});
const consumer = kafka(options).consumer({
  groupId: `interop-${randomUUID()}`,
  maxBytesPerPartition: 16 * 1024 * 1024,
});

async function bytes(topic, wire, value) {
  const again = value && (await serializer.serialize(topic, value));
  return {wire: wire?.toString('hex'), again: again?.toString('hex')};
}

let seen = 0;
let finish;
const done = new Promise((resolve) => (finish = resolve));
const deadline = setTimeout(() => finish(1), Number(options.seconds) * 1000);

await consumer.connect();
await consumer.subscribe({topic: options.topic, fromBeginning: true});
await consumer.run({
  eachMessage: async ({topic, partition, message}) => {
    if (seen >= wanted) {
      return;
    }
    const value = message.value && (await deserializer.deserialize(topic, message.value));
    const more = options.bytes ? await bytes(topic, message.value, value) : {};
    console.log(JSON.stringify({key: String(message.key), partition, offset: message.offset, value, ...more}));
    seen++;
    if (seen === wanted) {
      finish(0);
    }
  },
});

const code = await done;
clearTimeout(deadline);
if (code !== 0) {
  console.error(`${seen} of ${wanted} records came from ${options.topic} within ${options.seconds} seconds`);
}
await consumer.disconnect();
process.exit(code);
