// Serves an account in memory on 127.0.0.1, as a process of its own: the parent says how many users it has, and hears of each page of users.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Answer, errorAnswer, successAnswer } from '../../source/sandbox/answer.ts';
import { newRequestId, timestamp } from '../../source/sandbox/ids.ts';
import { serviceOf, serviceOfVersion } from '../../source/sandbox/operations.ts';
import { Parameters } from '../../source/sandbox/parameters.ts';
import { seed } from '../../source/sandbox/seed.ts';
import { WireError } from '../../source/sandbox/wire-error.ts';

let state = seed({ users: 0 });

function answer(body: string): Answer {
  const parameters = new Parameters(body);
  const action = parameters.text('Action') ?? '';
  const service = serviceOf(serviceOfVersion(parameters.text('Version')));
  const requestId = newRequestId();
  if (action === 'ListUsers')
    process.send?.({ usersAskedFor: parameters.text('Marker') ?? '', at: Date.now() });
  try {
    const operation = service.operations[action];
    if (!operation) throw new WireError(400, 'InvalidAction', action);
    parameters.check(operation.constraints);
    const result = operation.run({ action, parameters, state, now: timestamp(new Date()) });
    return successAnswer(service.namespace, action, result, requestId);
  } catch (error) {
    if (error instanceof WireError) return errorAnswer(service.namespace, error, requestId);
    throw error;
  }
}

const server = createServer(async (request, response) => {
  const { status, headers, body } = answer(await text(request));
  response.writeHead(status, headers).end(body);
});

process.on('message', ({ users }: { users: number }) => {
  state = seed({ users });
  process.send?.({ users });
});
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
