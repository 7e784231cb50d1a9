import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import { renderTerraform } from '../../source/export/terraform.ts';
import { everyRole, hostileRequest } from './hostile-requests.ts';
import { readTerraform } from './read-terraform.ts';

/** What a resource of the provider needs and takes besides. Source: documentation of the provider hashicorp/aws, argument references. */
interface Taken {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Of the language itself, for any resource. Source: Terraform language, meta-arguments. */
const META = ['for_each', 'depends_on'];
const RESOURCES: Readonly<Record<string, Taken>> = {
  aws_iam_policy: {
    required: ['policy'],
    optional: ['name', 'name_prefix', 'path', 'description', 'tags', 'delay_after_policy_creation_in_ms'],
  },
  aws_iam_user_policy_attachment: { required: ['user', 'policy_arn'], optional: [] },
  aws_iam_group_policy_attachment: { required: ['group', 'policy_arn'], optional: [] },
  aws_iam_role_policy_attachment: { required: ['role', 'policy_arn'], optional: [] },
  aws_iam_role: {
    required: ['assume_role_policy'],
    optional: [
      'name',
      'name_prefix',
      'path',
      'description',
      'tags',
      'max_session_duration',
      'permissions_boundary',
    ],
  },
  aws_iam_role_policy: { required: ['policy', 'role'], optional: ['name', 'name_prefix'] },
  aws_iam_instance_profile: { required: [], optional: ['name', 'name_prefix', 'path', 'role', 'tags'] },
  aws_iam_service_linked_role: {
    required: ['aws_service_name'],
    optional: ['custom_suffix', 'description', 'tags'],
  },
};
/** What the data sources tell, of which the export names one each. */
const DATA_SOURCES: Readonly<Record<string, readonly string[]>> = {
  aws_caller_identity: ['account_id', 'arn', 'id', 'user_id'],
  aws_partition: ['dns_suffix', 'id', 'partition', 'reverse_dns_prefix'],
  aws_region: ['description', 'endpoint', 'id', 'name', 'region'],
};
/** An import block needs both. Source: Terraform language, import block. */
const IMPORT = ['to', 'id'];

it('a configuration for Terraform holds what the provider takes, and nothing that it does not know', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(hostileRequest, request => {
      const attachments = request.attachTo.map(principal => ({
        policyArn: 'arn:aws:iam::123456789012:policy/web',
        principal,
      }));
      const existing = {
        policyArn: 'arn:aws:iam::123456789012:policy/web',
        nameTakenBy: undefined,
        attachments,
        roles: undefined,
      };
      const { text } = renderTerraform(request, { ...NOTHING_SPECIAL, existing });
      for (const { head, attributes } of readTerraform(text)) {
        const given = Object.keys(attributes);
        const [kind = '', type = ''] = head;
        seen.add(`${kind} ${kind === 'import' ? '' : type}`.trim());
        if (kind === 'resource') {
          const { required, optional } = RESOURCES[type] ?? { required: [`no ${type}`], optional: [] };
          expect(given).toEqual(expect.arrayContaining([...required]));
          expect([...required, ...optional, ...META]).toEqual(expect.arrayContaining(given));
        }
        if (kind === 'data') expect([Object.keys(DATA_SOURCES).includes(type), given]).toEqual([true, []]);
        if (kind === 'import') {
          expect(given.sort()).toEqual([...IMPORT].sort());
          const form = String(attributes.to).startsWith('aws_iam_policy.') ? /^arn:/ : /^[\w+=,.@-]+\/arn:/;
          expect(attributes.id).toMatch(form);
        }
      }
      for (const [, type = '', value = ''] of text.matchAll(/\$\{data\.(\w+)\.current\.(\w+)\}/g))
        expect(DATA_SOURCES[type]).toContain(value);
    }),
    { numRuns: 40, examples: [[everyRole]] },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining([...Object.keys(RESOURCES).map(type => `resource ${type}`), 'import']),
  );
});
