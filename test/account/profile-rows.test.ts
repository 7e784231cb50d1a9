import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { profileRows } from '../../source/account/profile-rows.ts';
import { awsSurroundings } from './aws-surroundings.ts';

const CONFIG = `[default]
region = eu-west-1
[profile 42]
region = eu-west-1
[profile company-account]
sso_session = company
sso_account_id = 123456789012
sso_role_name = Admin
[sso-session company]
sso_region = us-east-1
sso_start_url = https://company.awsapps.com/start
[profile operator]
role_arn = arn:aws:iam::210987654321:role/ops/Operator
source_profile = company-account
region = eu-central-1
[profile instance]
role_arn = arn:aws:iam::210987654321:role/Operator
credential_source = Ec2InstanceMetadata
[profile circle]
role_arn = arn:aws:iam::210987654321:role/A
source_profile = round
[profile round]
role_arn = arn:aws:iam::210987654321:role/B
source_profile = circle
[profile program]
credential_process = /opt/bin/credentials
[profile token]
role_arn = arn:aws:iam::210987654321:role/Ci
web_identity_token_file = /var/run/token
[profile console]
login_session = arn:aws:sts::123456789012:assumed-role/x/y
[services local]
iam =
  endpoint_url = http://127.0.0.1:1
`;

describe('profileRows', () => {
  it('lists the profiles of both files, default first, with what they are, and no other sections', async () => {
    const home = awsSurroundings(CONFIG);
    const keys = 'aws_access_key_id = AKIA\naws_secret_access_key = hidden\n';
    appendFileSync(
      path.join(home, 'credentials'),
      `[audit]\n${keys}[default]\n${keys}aws_session_token = t\n`,
    );
    const rows = await profileRows();
    expect(rows.map(({ name, source, region }) => [name, source, region])).toEqual([
      ['default', 'temporary access key', 'eu-west-1'],
      ['42', 'no credentials of its own', 'eu-west-1'],
      ['audit', 'access key', undefined],
      ['circle', 'role A, through round', undefined],
      ['company-account', 'single sign-on', undefined],
      ['console', 'aws login', undefined],
      ['instance', 'role Operator, through Ec2InstanceMetadata', undefined],
      ['operator', 'role Operator, through company-account', 'eu-central-1'],
      ['program', 'credentials from a program', undefined],
      ['round', 'role B, through circle', undefined],
      ['token', 'role Ci, by a web identity token', undefined],
    ]);
    expect(JSON.stringify(rows)).not.toContain('hidden');
  });

  it('names the command that begins the session, also for a role that stands on another profile', async () => {
    awsSurroundings(CONFIG);
    const commands = (await profileRows()).map(({ name, signIn }) => [name, signIn]);
    expect(Object.fromEntries(commands)).toMatchObject({
      'company-account': 'aws sso login --profile company-account',
      operator: 'aws sso login --profile company-account',
      console: 'aws login --profile console',
      circle: undefined,
      default: undefined,
    });
  });

  it('lists none without files, and none of files that cannot be read', async () => {
    const home = awsSurroundings();
    expect(await profileRows()).toEqual([]);
    vi.stubEnv('AWS_CONFIG_FILE', home);
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', home);
    expect(await profileRows()).toEqual([]);
  });
});
