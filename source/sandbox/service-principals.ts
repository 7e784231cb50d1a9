/**
 * Services that take roles on, as they are called before `.amazonaws.com` (their documentation, on service roles and
 * service-linked roles). IAM refuses a trust policy for any other.
 */
const SERVICES = new Set(
  `access-analyzer acm airflow airflow-env amplify apigateway appconfig appflow application-autoscaling
  ecs.application-autoscaling application-insights appmesh apprunner build.apprunner tasks.apprunner appstream
  appsync aps athena auditmanager autoscaling autoscaling-plans backup batch bedrock braket budgets ce chatbot
  cloudformation cloudfront cloudhsm cloudtrail cloudwatch codeartifact codebuild codecommit codedeploy
  codeguru-reviewer codepipeline codestar-notifications cognito-idp cognito-identity comprehend
  config connect controltower custom.rds databrew datapipeline datasync dax delivery.logs detective devops-guru
  directconnect discovery dlm dms ds dynamodb ec2 ec2scheduled ecr ecs ecs-compute ecs-tasks edgelambda eks
  eks-fargate eks-fargate-pods pods.eks eks-nodegroup elasticache elasticbeanstalk elasticfilesystem
  elasticloadbalancing elasticmapreduce elastictranscoder email emr-containers emr-serverless es events
  export.rds firehose fis fms forecast fsx gamelift glacier globalaccelerator glue grafana greengrass
  guardduty healthlake imagebuilder inspector inspector2 internetmonitor iot iotanalytics iotevents ivs kafka
  kafkaconnect kendra kinesis kinesisanalytics kms lakeformation lambda lex lexv2 license-manager lightsail logs
  macie managedblockchain mediaconvert medialive mediapackage memorydb mgn migrationhub monitoring monitoring.rds
  mq network-firewall observability.aoss omics ops.apigateway opensearchservice opsworks organizations osis
  personalize pipes pinpoint qldb quicksight ram rds redshift redshift-serverless rekognition resiliencehub
  resource-groups robomaker rolesanywhere route53 route53resolver s3 sagemaker scheduler secretsmanager securityhub
  serverlessrepo servicecatalog servicediscovery ses shield sms sns spot spotfleet sqs ssm ssm-incidents sso states
  storagegateway streams.metrics.cloudwatch support swf synthetics tagpolicies.tag textract timestream transcribe
  transfer translate trustedadvisor vmie vpc-flow-logs vpc-lattice waf wafv2 wellarchitected workmail workspaces xray`.split(
    /\s+/,
  ),
);

/** Services whose principal may name a Region: `states.eu-west-1.amazonaws.com`. */
const REGIONAL = new Set(['codedeploy', 'logs', 'ssm', 'states']);
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/** isServicePrincipal tells whether IAM knows a service of AWS by this name in a partition. */
export function isServicePrincipal(name: string, partition: string): boolean {
  const suffix = partition === 'aws-cn' && name.endsWith('.cn') ? '.amazonaws.com.cn' : '.amazonaws.com';
  if (!name.endsWith(suffix)) return false;
  const service = name.slice(0, -suffix.length);
  const [first = '', region = '', ...rest] = service.split('.');
  return SERVICES.has(service) || (REGIONAL.has(first) && REGION.test(region) && rest.length === 0);
}
