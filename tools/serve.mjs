// `npm start`: builds the page when its sources changed, serves it and says where.
import { buildApp, serveApp } from './app.mjs';
import { embeddersOf } from './embedders.mjs';
import { explainDamage } from './ensure.mjs';

const DEFAULT_PORT = 4173;

const wished = Number(process.env.PORT || DEFAULT_PORT);
if (!Number.isInteger(wished) || wished < 0 || wished > 65_535) {
  console.error(`PORT must be a port number, not "${process.env.PORT}".`);
  process.exit(2);
}

const embedders = readEmbedders();
const { url, close } = await serve().catch((error) => {
  explainDamage(error);
  throw error;
});
console.log(`CAR-T Lab is running at ${url} (Ctrl-C ends it)`);
if (embedders.length > 0) console.log(`Pages of ${embedders.join(', ')} may have it in a frame.`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    setTimeout(() => process.exit(0), 1000).unref(); // open keep-alive connections must not hold the terminal
    void close().finally(() => process.exit(0));
  });
}

async function serve() {
  return serveApp(await buildApp({ onBuild: () => console.error('Building the page …') }), wished, { embedders });
}

function readEmbedders() {
  try {
    return embeddersOf(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
