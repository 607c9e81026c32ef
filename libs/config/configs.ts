import {
  DomainName,
  HostAndPort,
  ListOf,
  LongSecret,
  MailAddress,
  NeededWhen,
  NeededWith,
  NotInProduction,
  NotifyKey,
  OneOf,
  Optional,
  Pem,
  Port,
  PostgresUrl,
  SmtpUrl,
  Text,
  Uuid,
  WebUrl,
  WholeNumber,
} from './variable.js';
import { SignInProvider } from './sign-in-provider.js';

/** Keeps sessions on a desk alive across restarts; every clone knows it, so production refuses it. */
export const DESK_SESSION_SECRET = 'only for the desk: every clone of this repository knows it';

/** Signs webhooks on a desk; every clone knows it, so production refuses it. */
export const DESK_WEBHOOK_KEY = 'only for the desk: a key from which secrets of webhooks follow';

/** What every process reads. A property is a variable of that name; its initial value is the default. */
export class BaseConfig {
  @OneOf('development', 'test', 'production')
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @OneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
  LOG_LEVEL = 'info';
}

/** Migrates; apart from it no process knows the owner. */
export class MigrateConfig extends BaseConfig {
  @PostgresUrl()
  DATABASE_OWNER_URL: string;
}

/** Reads and writes the record, as the application. */
export class RecordConfig extends BaseConfig {
  @PostgresUrl()
  DATABASE_URL: string;

  @WholeNumber(1, 500)
  DATABASE_POOL_SIZE = 20;

  @OneOf('on', 'off')
  @NotInProduction('on', 'expected off')
  DEMO_CLOCK: 'on' | 'off' = 'off';
}

/**
 * Speaks to Temporal besides. The names are those of Temporal's own tools, so that an instance can be handed as it is to
 * `loadClientConnectConfig({ overrideEnvVars: { ...config }, disableFile: true })` of @temporalio/envconfig.
 */
export class ProcessConfig extends RecordConfig {
  @HostAndPort()
  TEMPORAL_ADDRESS: string;

  @Text('the name of a namespace')
  TEMPORAL_NAMESPACE = 'default';

  @Text('the name of a task queue')
  TEMPORAL_TASK_QUEUE = 'converge';

  @Optional()
  @Text('an API key')
  TEMPORAL_API_KEY?: string;

  @Optional()
  @OneOf('true', 'false', '1', '0')
  TEMPORAL_TLS?: string;

  @Optional()
  @Text('a file in PEM form')
  TEMPORAL_TLS_CLIENT_CERT_PATH?: string;

  @Optional()
  @Pem()
  TEMPORAL_TLS_CLIENT_CERT_DATA?: string;

  @Optional()
  @Text('a file in PEM form')
  TEMPORAL_TLS_CLIENT_KEY_PATH?: string;

  @Optional()
  @Pem()
  TEMPORAL_TLS_CLIENT_KEY_DATA?: string;

  @Optional()
  @Text('a file in PEM form')
  TEMPORAL_TLS_SERVER_CA_CERT_PATH?: string;

  @Optional()
  @Pem()
  TEMPORAL_TLS_SERVER_CA_CERT_DATA?: string;

  @Optional()
  @Text('the name in the certificate of the server')
  TEMPORAL_TLS_SERVER_NAME?: string;

  @Optional()
  @OneOf('true', 'false', '1', '0')
  TEMPORAL_TLS_DISABLE_HOST_VERIFICATION?: string;
}

/** Writes links besides. */
class LinkingConfig extends ProcessConfig {
  @NotInProduction(DESK_WEBHOOK_KEY, 'expected a key of its own, of at least 32 characters,')
  @LongSecret(32)
  WEBHOOK_KEY = DESK_WEBHOOK_KEY;

  @OneOf('on', 'off')
  @NotInProduction('on', 'expected off')
  WEBHOOK_LOOPBACK: 'on' | 'off' = 'off';

  @WebUrl()
  BASE_URL: string;
}

/** apps/server */
export class ServerConfig extends LinkingConfig {
  @Text('a name or address to listen on')
  HOST = '127.0.0.1';

  @Port()
  PORT = 3000;

  @NotInProduction(DESK_SESSION_SECRET, 'expected a secret of its own, of at least 32 characters,')
  @LongSecret(32)
  SESSION_SECRET = DESK_SESSION_SECRET;

  @Optional()
  @Text('the path of a Chromium that prints reports as PDF')
  CHROMIUM_PATH?: string;

  @OneOf('persona', 'oidc', 'none')
  @NotInProduction('persona', 'expected another way to sign in than persona')
  AUTH_MODE: 'persona' | 'oidc' | 'none' = 'none';

  @NeededWhen('AUTH_MODE', 'oidc')
  @ListOf(SignInProvider, 'a JSON list of identity providers, as .env.example describes it')
  OIDC_PROVIDERS?: SignInProvider[];

  @WholeNumber(0, 10)
  TRUST_PROXY = 0;

  @Optional()
  @WebUrl()
  SENT_MAIL_URL?: string;

  @Optional()
  @LongSecret(32)
  NOTIFY_RECEIPT_TOKEN?: string;
}

/** apps/worker */
export class WorkerConfig extends LinkingConfig {
  @OneOf('smtp', 'notify')
  MAIL_CHANNEL: 'smtp' | 'notify' = 'smtp';

  @NeededWhen('MAIL_CHANNEL', 'smtp')
  @SmtpUrl()
  SMTP_URL: string;

  @NeededWhen('MAIL_CHANNEL', 'notify')
  @NotifyKey()
  NOTIFY_API_KEY?: string;

  @NeededWhen('MAIL_CHANNEL', 'notify')
  @Uuid('the id of a template of GOV.UK Notify')
  NOTIFY_TEMPLATE_ID?: string;

  @WebUrl()
  NOTIFY_URL = 'https://api.notifications.service.gov.uk';

  @NeededWith('BOUNCE_LISTEN')
  @DomainName()
  BOUNCE_DOMAIN?: string;

  @NeededWith('BOUNCE_DOMAIN')
  @HostAndPort()
  BOUNCE_LISTEN?: string;

  @MailAddress()
  MAIL_FROM = 'Converge <converge@localhost>';

  @WholeNumber(1, 1_000)
  MAILS_PER_SECOND = 50;
}

/** `npm start`: what is set replaces an embedded part; a port that is not set is found. */
export class UpConfig extends BaseConfig {
  @Optional()
  @PostgresUrl()
  DATABASE_URL?: string;

  @NeededWith('DATABASE_URL')
  @PostgresUrl()
  DATABASE_OWNER_URL?: string;

  @Optional()
  @HostAndPort()
  TEMPORAL_ADDRESS?: string;

  @Text('the name of a namespace')
  TEMPORAL_NAMESPACE = 'default';

  @Optional()
  @SmtpUrl()
  SMTP_URL?: string;

  @Optional()
  @WebUrl()
  BASE_URL?: string;

  @Optional()
  @Port()
  PORT?: number;

  @Optional()
  @Port()
  POSTGRES_PORT?: number;

  @Optional()
  @Port()
  TEMPORAL_PORT?: number;

  @Optional()
  @Port()
  TEMPORAL_UI_PORT?: number;

  @Optional()
  @Port()
  SMTP_PORT?: number;

  @Optional()
  @Port()
  MAIL_PORT?: number;

  @OneOf('persona', 'none')
  @NotInProduction('persona', 'expected another way to sign in than persona')
  AUTH_MODE: 'persona' | 'none' = 'persona';

  @OneOf('on', 'off')
  @NotInProduction('on', 'expected off')
  DEMO_CLOCK: 'on' | 'off' = 'on';

  @Optional()
  @Text('a folder')
  CONVERGE_DATA?: string;
}

/** Programs that are used where they are found, instead of being fetched. */
export class ToolsConfig {
  @Optional()
  @Text('a file')
  TEMPORAL_CLI_PATH?: string;

  @Optional()
  @Text('a file')
  TEMPORAL_TEST_SERVER_PATH?: string;

  @Optional()
  @Text('a file')
  CHROMIUM_PATH?: string;
}

export const ALL_CONFIGS = [MigrateConfig, ServerConfig, WorkerConfig, UpConfig, ToolsConfig];
