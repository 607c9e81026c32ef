import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { choosePort, freePort, isFree } from './ports.js';

test('a port that was asked for is taken as it is, when nothing listens there', async () => {
  const port = await freePort();
  expect(await choosePort(port, 'PORT')).toBe(port);
});

test('a port that is taken is refused with the name of its variable', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  try {
    expect(await isFree(port)).toBe(false);
    await expect(choosePort(port, 'TEMPORAL_PORT')).rejects.toThrow(
      `Port ${port} is already in use. Set TEMPORAL_PORT`,
    );
    expect(await choosePort(undefined, 'PORT', port)).not.toBe(port);
  } finally {
    server.close();
  }
});

test('the usual port is preferred where none was asked for', async () => {
  const usual = await freePort();
  expect(await choosePort(undefined, 'PORT', usual)).toBe(usual);
});
