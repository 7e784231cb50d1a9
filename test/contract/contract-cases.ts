import { ATTACHMENT_CASES } from './cases/attachment-cases.ts';
import { DOCUMENT_CASES } from './cases/document-cases.ts';
import { INSTANCE_PROFILE_CASES } from './cases/instance-profile-cases.ts';
import { LIST_CASES } from './cases/list-cases.ts';
import { POLICY_CASES } from './cases/policy-cases.ts';
import { PRINCIPAL_CASES } from './cases/principal-cases.ts';
import { ROLE_CASES } from './cases/role-cases.ts';
import { SERVICE_LINKED_ROLE_CASES } from './cases/service-linked-role-cases.ts';
import { TAG_CASES } from './cases/tag-cases.ts';
import { VERSION_CASES } from './cases/version-cases.ts';
import type { ContractCase } from './contract-case.ts';

/** CONTRACT_CASES is all that both accounts have to do. */
export const CONTRACT_CASES: readonly ContractCase[] = [
  ...DOCUMENT_CASES,
  ...POLICY_CASES,
  ...VERSION_CASES,
  ...TAG_CASES,
  ...ATTACHMENT_CASES,
  ...PRINCIPAL_CASES,
  ...ROLE_CASES,
  ...INSTANCE_PROFILE_CASES,
  ...SERVICE_LINKED_ROLE_CASES,
  ...LIST_CASES,
];
