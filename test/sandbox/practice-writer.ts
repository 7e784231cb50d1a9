import { PracticeAccount } from '../../source/sandbox/practice-account.ts';

/** A process that creates policies in a practice account: FILE NAME COUNT. */
const [file = '', name, count] = process.argv.slice(2);
const document = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'ecs:*', Resource: '*' },
});
const account = new PracticeAccount(file);
for (let number = 0; number < Number(count); number++) {
  const body = new URLSearchParams({
    Action: 'CreatePolicy',
    Version: '2010-05-08',
    PolicyName: `${name}-${number}`,
    PolicyDocument: document,
  });
  const { status, body: answer } = account.answer({ service: 'iam', body: String(body) });
  if (status !== 200) throw new Error(answer);
}
