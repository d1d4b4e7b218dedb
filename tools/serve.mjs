// `npm start`: builds the page when its sources changed, serves it and says where; `npm start -- --lan` serves the network.
import { buildApp } from './app.mjs';
import { explainDamage } from './ensure.mjs';
import { endOnSignals, host, readOptions } from './host.mjs';

const options = readOptions(process.argv.slice(2), process.env);
if (options.fault !== undefined) {
  console.error(options.fault);
  process.exit(2);
}

const { close } = await serve().catch((error) => {
  explainDamage(error);
  throw error;
});
endOnSignals(close);

async function serve() {
  return host(await buildApp({ onBuild: () => console.error('Building the page …') }), options);
}
