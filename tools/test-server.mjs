import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { download as fetchArchive, forThisMachine, vendor } from './download.mjs'
import { executables, testServerVersion } from './paths.mjs'
import { run } from './run.mjs'
import { sentences } from './sentences.mjs'

const source = fileURLToPath(new URL('TestServer.java', import.meta.url))

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>quy-che</groupId><artifactId>test-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${testServerVersion}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`

// The class archive halves the start, which the SDK gives five seconds; it holds for this class path, letter by letter.
const java = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto']
const classPath = 'lib/*'
const wrapper = `#!/bin/sh
# temporal-test-server PORT [START]: START, or TEST_SERVER_STARTS_AT, is an instant in ISO 8601 or milliseconds.
cd "$(dirname "$0")" || exit
exec java ${java.join(' ')} -XX:SharedArchiveFile=classes.jsa -cp '${classPath}' TestServer "$@"
`

/** The vendor's Java library with a start of our own around it, which lets the clock begin on a chosen day. */
export async function build(directory) {
  if (['mvn', 'java', 'javac', 'jar'].some((tool) => executables(tool).length === 0)) return false
  writeFileSync(join(directory, 'pom.xml'), pom)
  writeFileSync(join(directory, 'temporal-test-server'), wrapper, { mode: 0o755 })
  const here = (what, command, ...args) => run(what, command, args, { cwd: directory })
  return (
    (await here(sentences.fetchingJars, 'mvn', '-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib')) &&
    (await here(sentences.compiling, 'javac', '-cp', classPath, '-d', 'classes', source)) &&
    (await here(sentences.compiling, 'jar', '--create', '--file', 'lib/TestServer.jar', '-C', 'classes', '.')) &&
    (await here(
      sentences.compiling,
      'java',
      ...java,
      '-XX:ArchiveClassesAtExit=classes.jsa',
      '-cp',
      classPath,
      'TestServer',
      'rehearse',
    ))
  )
}

/** The vendor's own build: enough for every test that does not ask for a day. It has none for ARM. */
export async function download(directory) {
  const address = `${vendor}/temporal-test-server/v${testServerVersion}?${forThisMachine()}&format=tar.gz`
  if (!(await fetchArchive(address, directory))) return false
  const binary = readdirSync(directory, { recursive: true }).find((name) => name.endsWith('/temporal-test-server'))
  if (binary) renameSync(join(directory, binary), join(directory, 'temporal-test-server'))
  return binary !== undefined
}
