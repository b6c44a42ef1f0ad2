/** An expected failure whose message is a whole sentence for the operator: printed alone, without a stack. */
export function problem(message, detail) {
  return Object.assign(new Error(message), { name: 'OperatorProblem', detail });
}

export const isProblem = (error) => error?.name === 'OperatorProblem';

const reasons = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a directory',
  ENOENT: 'that place does not accept new directories',
  EEXIST: 'a file of that name is in the way',
};

export const reasonOf = (error) => reasons[error?.code] ?? error?.message ?? String(error);
