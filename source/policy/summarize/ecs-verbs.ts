/** What an action does, in words: a verb, what it is done to, and the resource type whose name can stand for that. */
export interface ActionWords {
  readonly verb: string;
  readonly noun: string;
  readonly type?: string;
  /** The service in words, where the noun does not say it. */
  readonly where?: string;
}

/** Rows of verbs and actions by what they are done to; the type is the resource type that the action takes. */
const ROWS: readonly (readonly [
  noun: string,
  type: string | undefined,
  verbs: Readonly<Record<string, string>>,
])[] = [
  [
    'clusters',
    'cluster',
    {
      CreateCluster: 'create',
      DeleteCluster: 'delete',
      DescribeClusters: 'describe',
      UpdateCluster: 'change',
    },
  ],
  ['clusters', undefined, { ListClusters: 'list' }],
  ['settings of clusters', undefined, { UpdateClusterSettings: 'change' }],
  ['the capacity providers of clusters', undefined, { PutClusterCapacityProviders: 'choose' }],
  ['tasks', 'task-definition', { RunTask: 'run', StartTask: 'start' }],
  ['tasks', 'task', { StopTask: 'stop', DescribeTasks: 'describe' }],
  ['tasks', undefined, { ListTasks: 'list' }],
  ['commands in running containers', undefined, { ExecuteCommand: 'run' }],
  ['the protection of tasks', undefined, { GetTaskProtection: 'read', UpdateTaskProtection: 'change' }],
  [
    'task definitions',
    'task-definition',
    { RegisterTaskDefinition: 'register', DeleteTaskDefinitions: 'delete' },
  ],
  [
    'task definitions',
    undefined,
    {
      DeregisterTaskDefinition: 'deregister',
      DescribeTaskDefinition: 'describe',
      ListTaskDefinitions: 'list',
    },
  ],
  ['task definition families', undefined, { ListTaskDefinitionFamilies: 'list' }],
  [
    'services',
    'service',
    {
      CreateService: 'create',
      UpdateService: 'change',
      DeleteService: 'delete',
      DescribeServices: 'describe',
    },
  ],
  ['services', undefined, { ListServices: 'list' }],
  ['services of a namespace', undefined, { ListServicesByNamespace: 'list' }],
  ['the primary task set of services', undefined, { UpdateServicePrimaryTaskSet: 'change' }],
  [
    'Express Gateway services',
    undefined,
    {
      CreateExpressGatewayService: 'create',
      UpdateExpressGatewayService: 'change',
      DeleteExpressGatewayService: 'delete',
      DescribeExpressGatewayService: 'describe',
    },
  ],
  [
    'service deployments',
    'service-deployment',
    {
      ContinueServiceDeployment: 'continue',
      StopServiceDeployment: 'stop',
      DescribeServiceDeployments: 'describe',
    },
  ],
  ['service deployments', undefined, { ListServiceDeployments: 'list' }],
  ['service revisions', 'service-revision', { DescribeServiceRevisions: 'describe' }],
  [
    'task sets',
    'task-set',
    {
      CreateTaskSet: 'create',
      UpdateTaskSet: 'change',
      DeleteTaskSet: 'delete',
      DescribeTaskSets: 'describe',
    },
  ],
  [
    'container instances',
    'container-instance',
    { DescribeContainerInstances: 'describe', UpdateContainerInstancesState: 'drain and activate' },
  ],
  [
    'container instances',
    undefined,
    {
      ListContainerInstances: 'list',
      RegisterContainerInstance: 'register',
      DeregisterContainerInstance: 'deregister',
    },
  ],
  ['the agent of container instances', undefined, { UpdateContainerAgent: 'update' }],
  [
    'attributes of container instances',
    undefined,
    { ListAttributes: 'list', PutAttributes: 'set', DeleteAttributes: 'delete' },
  ],
  [
    'capacity providers',
    'capacity-provider',
    {
      CreateCapacityProvider: 'create',
      UpdateCapacityProvider: 'change',
      DeleteCapacityProvider: 'delete',
      DescribeCapacityProviders: 'describe',
    },
  ],
  [
    'daemons',
    'daemon',
    { CreateDaemon: 'create', UpdateDaemon: 'change', DeleteDaemon: 'delete', DescribeDaemon: 'describe' },
  ],
  ['daemons', undefined, { ListDaemons: 'list' }],
  ['daemon deployments', 'daemon-deployment', { DescribeDaemonDeployments: 'describe' }],
  ['daemon deployments', undefined, { ListDaemonDeployments: 'list' }],
  ['daemon revisions', 'daemon-revision', { DescribeDaemonRevisions: 'describe' }],
  [
    'daemon task definitions',
    'daemon-task-definition',
    {
      RegisterDaemonTaskDefinition: 'register',
      DeleteDaemonTaskDefinition: 'delete',
      DescribeDaemonTaskDefinition: 'describe',
    },
  ],
  ['daemon task definitions', undefined, { ListDaemonTaskDefinitions: 'list' }],
  [
    'ECS account settings',
    undefined,
    { ListAccountSettings: 'read', PutAccountSetting: 'change', DeleteAccountSetting: 'reset' },
  ],
  ["the account's default ECS settings", undefined, { PutAccountSettingDefault: 'change' }],
  [
    'tags of ECS resources',
    undefined,
    { ListTagsForResource: 'read', TagResource: 'set', UntagResource: 'remove' },
  ],
  [
    'the work of the container agent',
    undefined,
    {
      Poll: 'do',
      DiscoverPollEndpoint: 'do',
      StartTelemetrySession: 'do',
      PutSystemLogEvents: 'do',
      SubmitAttachmentStateChanges: 'do',
      SubmitContainerStateChange: 'do',
      SubmitTaskStateChange: 'do',
    },
  ],
  ['logs from clusters', undefined, { AllowVendedLogDeliveryForResource: 'let services deliver' }],
];

/** ECS_WORDS says what each action of ECS does, by its name in lower case. */
export const ECS_WORDS: ReadonlyMap<string, ActionWords> = new Map(
  ROWS.flatMap(([noun, type, verbs]) =>
    Object.entries(verbs).map(([action, verb]) => [
      action.toLowerCase(),
      { verb, noun, ...(type === undefined ? {} : { type }) },
    ]),
  ),
);
