// Checks manifests against the schemas that Kubernetes publishes, without a cluster.
//
//   npm install
//   node check.mjs ../../deploy/kubernetes
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import * as yaml from 'js-yaml';

const require = createRequire(import.meta.url);
const folder = process.argv[2];
let valid = 0;
for (const file of readdirSync(folder)) {
  for (const manifest of yaml.loadAll(readFileSync(join(folder, file), 'utf8'))) {
    try {
      new (require(`kubernetes-models/${manifest.apiVersion}`)[manifest.kind])(manifest).validate();
      valid++;
    } catch (error) {
      console.error(`${file}: ${manifest.kind} ${manifest.metadata?.name}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}
console.log(`${valid} manifests are valid`);
