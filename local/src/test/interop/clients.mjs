// What both scripts need: their options, kafkajs with the codecs it lacks, Confluent's registry client.
import {parseArgs} from 'node:util';
import kafkajs from 'kafkajs';
import {decompress as zstd} from 'fzstd';
import lz4 from 'lz4js';
import {SchemaRegistryClient} from '@confluentinc/schemaregistry';

const {Kafka, CompressionCodecs, CompressionTypes, logLevel} = kafkajs;

function readOnly(name, decompress) {
  return () => ({
    compress: async () => {
      throw new Error(`${name} is only read here`);
    },
    decompress: async (bytes) => Buffer.from(decompress(bytes)),
  });
}

CompressionCodecs[CompressionTypes.LZ4] = readOnly('lz4', (bytes) => lz4.decompress(bytes));
CompressionCodecs[CompressionTypes.ZSTD] = readOnly('zstd', (bytes) => zstd(bytes));

export function readOptions(own) {
  const options = {
    brokers: {type: 'string', default: '127.0.0.1:9092'},
    registry: {type: 'string', default: 'http://127.0.0.1:8081'},
    ...own,
  };
  try {
    return parseArgs({options}).values;
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

export function kafka(options) {
  return new Kafka({
    clientId: 'broadsheet-interop',
    brokers: options.brokers.split(','),
    logLevel: logLevel.ERROR,
  });
}

export function registry(options) {
  return new SchemaRegistryClient({baseURLs: options.registry.split(',')});
}
