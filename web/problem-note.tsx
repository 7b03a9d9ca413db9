import { Alert } from '@mantine/core'
import type { Problem } from './call.ts'
import { Requirements } from './requirements.tsx'

/** Vấn đề, in the service's own words, with every requirement that is not met and its article. */
export function ProblemNote({ problem, children }: { problem: Problem; children?: React.ReactNode }) {
  return (
    <Alert role="alert" variant="outline" color="red.8" title={problem.title} className="problem">
      <p>{problem.detail}</p>
      {problem.requirements.length > 0 && <Requirements requirements={problem.requirements} />}
      {children}
    </Alert>
  )
}
