/** `npm start`: build, then serve. */
import { build } from './build.mjs';
import { serveAsAsked } from './serve.mjs';

try {
  await build();
  await serveAsAsked();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
