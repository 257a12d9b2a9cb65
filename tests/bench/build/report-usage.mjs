import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a build by `--import`: writes at its end what it used, with all its threads and,
 * where the system tells, with the programs that it started. Every line that the build says is
 * kept with the processor time until then.
 */

const ticksPerSecond = 100;

/** Processor seconds of this process and of its children that ended (proc_pid_stat(5)). */
const processorSeconds = () => {
  if (!existsSync('/proc/self/stat')) {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
};

if (isMainThread && process.env.USAGE_REPORT) {
  const lines = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) => {
    lines.push({ text: String(chunk), processor: processorSeconds() });
    return write(chunk, ...rest);
  };
  process.on('exit', () => {
    writeFileSync(
      process.env.USAGE_REPORT,
      JSON.stringify({
        processor: processorSeconds(),
        memory: process.resourceUsage().maxRSS / 1024,
        lines,
      }),
    );
  });
}
