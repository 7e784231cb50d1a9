import {
  CreateAccountAliasCommand,
  CreatePolicyCommand,
  GetPolicyCommand,
  GetUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceRequestHandler } from '../../source/sandbox/request-handler.ts';
import { xmlElement, xmlText } from '../../source/sandbox/xml.ts';
import { GOOD_DOCUMENT } from './documents.ts';
import { practiceClients, refusal } from './practice-clients.ts';

const { iam, account } = practiceClients();
const raw = (service: 'iam' | 'sts', parameters: Record<string, string>) =>
  account.answer({ service, body: String(new URLSearchParams(parameters)) });

describe('an answer', () => {
  it('is wrapped as IAM wraps it', () => {
    const { status, headers, body } = raw('iam', {
      Action: 'ListGroupsForUser',
      Version: '2010-05-08',
      UserName: 'mallory',
    });
    const requestId = headers['x-amzn-requestid'];
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/xml');
    expect(body).toBe(
      '<ListGroupsForUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListGroupsForUserResult><Groups/>' +
        `<IsTruncated>false</IsTruncated></ListGroupsForUserResult><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></ListGroupsForUserResponse>`,
    );
  });

  it('without a result holds the request id only', () => {
    const { headers, body } = raw('iam', {
      Action: 'AttachUserPolicy',
      Version: '2010-05-08',
      UserName: 'alice',
      PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    });
    expect(body).toBe(
      `<AttachUserPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ResponseMetadata><RequestId>${headers['x-amzn-requestid']}</RequestId></ResponseMetadata></AttachUserPolicyResponse>`,
    );
  });

  it('of STS is in the namespace of STS', () => {
    expect(raw('sts', { Action: 'GetCallerIdentity', Version: '2011-06-15' }).body).toContain(
      '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>',
    );
  });

  it('that refuses has one message', () => {
    const { status, headers, body } = raw('iam', {
      Action: 'GetUser',
      Version: '2010-05-08',
      UserName: 'nobody',
    });
    expect(status).toBe(404);
    expect(body).toBe(
      '<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>NoSuchEntity</Code>' +
        `<Message>The user with name nobody cannot be found.</Message></Error><RequestId>${headers['x-amzn-requestid']}</RequestId></ErrorResponse>`,
    );
  });
});

describe('a call that is not known', () => {
  it('is refused through the SDK', async () => {
    expect(await refusal(iam.send(new CreateAccountAliasCommand({ AccountAlias: 'new' })))).toMatchObject({
      name: 'InvalidAction',
      code: 'InvalidAction',
      status: 400,
      message: 'Could not find operation CreateAccountAlias for version 2010-05-08',
    });
  });

  it.each([
    ['a name that every object has', 'iam', { Action: 'toString', Version: '2010-05-08' }],
    ['an action of the other service', 'sts', { Action: 'ListUsers', Version: '2011-06-15' }],
    ['another version', 'iam', { Action: 'ListUsers', Version: '1999-01-01' }],
    ['no action', 'iam', {}],
  ] as const)('is refused: %s', (_, service, parameters) => {
    const { status, body } = raw(service, parameters);
    expect(status).toBe(400);
    expect(body).toContain('<Code>InvalidAction</Code>');
  });
});

describe('XML', () => {
  /** Reads back what xmlText wrote, as an XML parser does. */
  const parsed = (xml: string) =>
    xml
      .replace(/&#x([0-9A-F]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(
        /&(lt|gt|quot|apos|amp);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
      );

  it('holds any text: markup is escaped, what XML forbids is replaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const xml = xmlText(text);
        expect(xml).not.toMatch(/[<>"'\u0000-\u001F]|&(?!(?:lt|gt|amp|quot|apos|#x[0-9A-F]+);)/);
        expect(parsed(xml)).toBe(
          text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD'),
        );
      }),
    );
  });

  it('writes lists as members and maps as entries, and leaves out what is not there', () => {
    const value = {
      Names: ['a', 'b'],
      None: [],
      Map: new Map([['k', 1]]),
      Flag: false,
      Text: '',
      Missing: undefined,
    };
    expect(xmlElement('R', value)).toBe(
      '<R><Names><member>a</member><member>b</member></Names><None/><Map><entry><key>k</key><value>1</value></entry></Map><Flag>false</Flag><Text/></R>',
    );
  });

  it.each([
    '</Message></Error>',
    '<!ENTITY x "y">',
    ']]>',
    '&lt;',
    "' or 1=1",
    '\u0000\u0001\u001B[31m',
    'a\r\nb',
  ])('survives the hostile user name %j', async UserName => {
    const { code, message } = await refusal(iam.send(new GetUserCommand({ UserName })));
    expect(code).toBe('ValidationError');
    expect(message).toMatch(/^The specified value for userName is invalid\. /);
  });

  it('carries any printable description there and back', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async text => {
        const Description = `${text}.`;
        number += 1;
        const { Policy } = await iam.send(
          new CreatePolicyCommand({ PolicyName: `p${number}`, PolicyDocument: GOOD_DOCUMENT, Description }),
        );
        const read = await iam.send(new GetPolicyCommand({ PolicyArn: Policy?.Arn ?? '' }));
        expect(read.Policy?.Description).toBe(Description);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the request handler', () => {
  it('takes a body of bytes', async () => {
    const body = new TextEncoder().encode('Action=GetCallerIdentity&Version=2011-06-15');
    const { response } = await practiceRequestHandler(account).handle({ body });
    expect(response.statusCode).toBe(200);
    expect(new TextDecoder().decode(response.body)).toContain('<Account>123456789012</Account>');
  });

  it('does not begin a call that is aborted already', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const before = account.show();
    const command = new CreatePolicyCommand({ PolicyName: 'Never', PolicyDocument: GOOD_DOCUMENT });
    expect((await refusal(iam.send(command, { abortSignal: stopped.signal }))).name).toBe('AbortError');
    expect(account.show()).toEqual(before);
  });

  it('serves a client of any Region', async () => {
    const client = new IAMClient({
      region: 'eu-central-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      requestHandler: practiceRequestHandler(account),
    });
    expect((await client.send(new GetUserCommand({}))).User?.UserName).toBe('admin');
    client.destroy();
  });
});
