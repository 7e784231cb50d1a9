/** profileNames lists the profiles of the AWS configuration on this machine, `default` first. It throws nothing: without files there are none. */
export async function profileNames(): Promise<string[]> {
  const { loadSharedConfigFiles } = await import('@smithy/core/config');
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  // Sections such as sso-session are kept beside the profiles, with a dot in their name.
  const profiles = [...names].filter(name => !/^(sso-session|services)\./.test(name)).sort();
  return profiles.includes('default')
    ? ['default', ...profiles.filter(name => name !== 'default')]
    : profiles;
}
