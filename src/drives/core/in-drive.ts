/** What an entry of the log is about, so that nothing of a hidden drive is shown outside of it. */
export function inDrive(
  driveId: string,
  details: Readonly<Record<string, unknown>> = {},
): { subjectId: string; details: Record<string, unknown> } {
  return { subjectId: driveId, details: { ...details, drive: driveId } };
}
