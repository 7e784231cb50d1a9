import { describe, expect, it } from 'vitest';
import { decodeMessage } from '../../source/account/decode-message.ts';
import { awsSurroundings, failureOf, withKeys } from './aws-surroundings.ts';
import { type Respond, startLoopback, wireError, xml } from './loopback.ts';

const ACTION = 'DecodeAuthorizationMessage';

async function asked(respond: Respond) {
  awsSurroundings();
  withKeys();
  const { url, arrived } = await startLoopback(respond);
  return { arrived, decoding: decodeMessage({ sandbox: false, endpointUrl: url }, 'ENCODED') };
}

describe('decodeMessage', () => {
  it('answers what STS makes of a message', async () => {
    const { arrived, decoding } = await asked(
      xml(ACTION, '<DecodedMessage>{"allowed":false}</DecodedMessage>'),
    );
    expect(await decoding).toBe('{"allowed":false}');
    expect(arrived[0]?.parameters.get('EncodedMessage')).toBe('ENCODED');
  });

  it('says which permission it needs, when it has it not', async () => {
    const message = `User: arn:aws:iam::123456789012:user/ada is not authorized to perform: sts:${ACTION}`;
    const { decoding } = await asked(wireError(403, 'AccessDenied', message));
    expect(await failureOf(decoding)).toMatchObject({
      kind: 'refused',
      code: 'AccessDenied',
      hint: expect.stringContaining(`allow sts:${ACTION} for you (on *)`),
    });
  });

  it('says that a message is of another account, or not whole', async () => {
    const { decoding } = await asked(
      wireError(400, 'InvalidAuthorizationMessageException', 'Message is not valid'),
    );
    expect(await failureOf(decoding)).toMatchObject({
      code: 'InvalidAuthorizationMessage',
      exitCode: 254,
      hint: expect.stringContaining('copy all of it'),
    });
  });

  it('is refused by the practice account, whose refusals encode nothing', async () => {
    awsSurroundings();
    const failure = await failureOf(decodeMessage({ sandbox: true }, 'ENCODED'));
    expect(failure.code).toBe('InvalidAuthorizationMessage');
  });
});
