/**
 * IAM_RESOURCE_BEGINNINGS are the beginnings of the resource field of an ARN of IAM, as CreatePolicy names them where it
 * refuses others, in its order ("IAM resource path must either be "*" or start with ...").
 */
export const IAM_RESOURCE_BEGINNINGS: readonly string[] = [
  'user/',
  'federated-user/',
  'role/',
  'group/',
  'instance-profile/',
  'mfa/',
  'server-certificate/',
  'policy/',
  'sms-mfa/',
  'saml-provider/',
  'oidc-provider/',
  'report/',
  'access-report/',
];
