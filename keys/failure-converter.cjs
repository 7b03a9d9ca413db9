// CommonJS, because the SDK reads it with require() and bundles it into the workflows.
const { DefaultFailureConverter } = require('@temporalio/common')

/** The message and the stack of a failure can quote what people wrote, so they travel in a payload, which is sealed. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
