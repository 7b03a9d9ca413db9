import { readFileSync } from 'node:fs'
import type { BlockList } from 'node:net'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { trustedProxies } from './api/trusted-proxies.ts'
import { parseKeyRing } from './keys/key-ring.ts'
import { configSentences } from './messages/config.vi.ts'

/** Cấu hình: where this installation listens, keeps its data and finds its servers. */
export interface Config {
  host: string
  port: number
  /** Thư mục dữ liệu: the embedded database, files, keys. */
  dataDir: string
  /** Địa chỉ người dùng thấy, without a slash at its end; else `http://host:port`. */
  publicUrl?: string
  databaseUrl?: string
  temporalAddress?: string
  temporalNamespace: string
  taskQueue: string
  smtpUrl?: string
  /** Địa chỉ người gửi thư; else the user of the mail server, or a name at its host. */
  mailFrom?: string
  /** Chùm khóa `id:base64,…`, the current one first; else `payload.key` in the data directory. */
  payloadKeys?: string
  /** Whose word about a caller's address is taken, beside this machine's. */
  trustedProxies?: BlockList
  /** Who names it may read `/metrics` from anywhere; without it only this machine may. */
  metricsToken?: string
  /** Where a worker that runs alone shows its own `/metrics`, on 127.0.0.1. */
  metricsPort?: number
  logLevel: (typeof logLevels)[number]
}

/** Cấu hình sai: one Vietnamese sentence per mistake in `sentences`, all of them in the message. */
export class ConfigurationError extends Error {
  readonly sentences: string[]

  constructor(sentences: string[]) {
    super(sentences.join('\n'))
    this.name = 'ConfigurationError'
    this.sentences = sentences
  }
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8080),
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^\s?#]+$/)
    .refine((url) => URL.canParse(url))
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .refine((url) => URL.canParse(url))
    .optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d{1,5}$/)
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[\w.-]+$/)
    .default('default'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .refine((url) => URL.canParse(url))
    .optional(),
  PAYLOAD_KEYS: z
    .string()
    .refine((keys) => parseKeyRing(keys) !== undefined)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => trustedProxies(text) !== undefined)
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/)
    .optional(),
  METRICS_PORT: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  MAIL_FROM: z.email().optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
})

const sentenceOf: Record<Exclude<keyof z.infer<typeof shape>, 'DATA_DIR'>, keyof typeof configSentences> = {
  PORT: 'port',
  HOST: 'host',
  PUBLIC_URL: 'publicUrl',
  DATABASE_URL: 'databaseUrl',
  TEMPORAL_ADDRESS: 'temporalAddress',
  TEMPORAL_NAMESPACE: 'temporalNamespace',
  SMTP_URL: 'smtpUrl',
  MAIL_FROM: 'mailFrom',
  PAYLOAD_KEYS: 'payloadKeys',
  TRUSTED_PROXIES: 'trustedProxies',
  METRICS_TOKEN: 'metricsToken',
  METRICS_PORT: 'metricsPort',
  LOG_LEVEL: 'logLevel',
}

/**
 * Đọc cấu hình from the environment and, where it is silent, from a `.env` file in the working directory. An empty
 * variable counts as absent. `separate` is for processes that run alone: they need an outside database and Temporal.
 * Throws ConfigurationError.
 */
export function readConfig({
  separate = false,
  env = process.env,
}: {
  separate?: boolean
  env?: NodeJS.ProcessEnv
} = {}): Config {
  const given = Object.fromEntries(Object.entries({ ...envFile(), ...env }).filter(([, value]) => value !== ''))
  const read = shape.safeParse(given)
  const wrong = read.success
    ? []
    : read.error.issues.map(({ path }) => sentence(path[0] as keyof typeof sentenceOf, given))
  if (separate && !given.DATABASE_URL) wrong.push(configSentences.databaseUrlNeeded)
  if (separate && !given.TEMPORAL_ADDRESS) wrong.push(configSentences.temporalAddressNeeded)
  if (!read.success || wrong.length > 0) throw new ConfigurationError([...new Set(wrong)])
  const { data } = read
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL,
    databaseUrl: data.DATABASE_URL,
    temporalAddress: data.TEMPORAL_ADDRESS,
    temporalNamespace: data.TEMPORAL_NAMESPACE,
    taskQueue: 'quy-che',
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    payloadKeys: data.PAYLOAD_KEYS,
    trustedProxies: trustedProxies(data.TRUSTED_PROXIES),
    metricsToken: data.METRICS_TOKEN,
    metricsPort: data.METRICS_PORT,
    logLevel: data.LOG_LEVEL,
  }
}

function sentence(name: keyof typeof sentenceOf, given: NodeJS.ProcessEnv): string {
  return configSentences[sentenceOf[name]].replace('{value}', given[name] ?? '')
}

function envFile(): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync('.env', 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new ConfigurationError([configSentences.envFile.replace('{value}', (error as Error).message)])
  }
}
