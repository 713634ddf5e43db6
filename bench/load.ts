import { Agent, get } from 'node:http';

/** Requests per second that `connections` clients get out of `address` in `milliseconds`; every answer must be 200. */
export async function requestsPerSecond(
  address: string,
  headers: Record<string, string>,
  { connections = 16, milliseconds = 1500 } = {},
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + milliseconds;
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      await once(address, headers, agent);
      done += 1;
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return done / seconds;
}

function once(address: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers, agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`answered ${response.statusCode}`));
      response.resume();
      response.on('end', resolve);
    });
    request.on('error', reject);
  });
}
