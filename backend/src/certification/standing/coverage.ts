/** Whether one of the patterns of a program, `SI-*:intake`, names a matter, `SI-03:intake`. */
export function covers(patterns: readonly string[], matter: string): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('[^:]*')}$`).test(matter);
  });
}
