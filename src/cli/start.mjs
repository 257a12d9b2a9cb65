/** `npm start`: build, then serve. */
import { build } from './build.mjs';
import { serve } from './serve.mjs';

try {
  await build();
  const { address } = await serve({
    port: Number(process.env.PORT) || 4321,
    isFixed: Boolean(process.env.PORT),
  });
  console.log(`\n  The site is served at ${address}\n  Stop it with Ctrl+C.\n`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
