const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger\//, '微信'],
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/(?:QQBrowser|MQQBrowser)\/(\d+)/, 'QQ 浏览器'],
  [/(?:OPR|Opera)\/(\d+)/, 'Opera'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[^ ]* .*Safari/, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What a browser tells about itself, as people call it: Chrome 156 · Windows. Any other name stays as it was given. */
export function deviceName(name: string): string {
  if (!name.startsWith('Mozilla/')) return name;
  const parts = [first(BROWSERS, name), first(SYSTEMS, name)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : name;
}

function first(table: readonly [RegExp, string][], name: string): string | undefined {
  for (const [pattern, label] of table) {
    const match = pattern.exec(name);
    if (match) return match[1] ? `${label} ${match[1]}` : label;
  }
  return undefined;
}
