/** What the page does with the machine it is shown on; everything else is forbidden to it. */
const USED = ['clipboard-write', 'fullscreen', 'screen-wake-lock']

/** Every feature that a browser would otherwise leave to the page, or to what is framed in it. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** Of a script or a style only these are looked at; what governs pages would be a kilobyte beside each. */
const OF_PARTS = ['cross-origin-resource-policy', 'x-content-type-options']
const PART = /^text\/(?:css|javascript)\b/

/**
 * Says what a browser may do with an answer, in headers that its type heeds.
 *
 * @param headers As of `securityHeaders`.
 */
export function withSecurityHeaders(
  response: Response,
  headers: Readonly<Record<string, string>>,
): Response {
  const isPart = PART.test(response.headers.get('content-type') ?? '')
  for (const [name, value] of Object.entries(headers))
    if (!isPart || OF_PARTS.includes(name)) response.headers.set(name, value)
  return response
}

/**
 * Headers of every answer: the page runs its own scripts and styles and talks to its own server,
 * nothing else. No HSTS: county intranets serve plain http; a proxy with TLS adds it.
 *
 * @param frameAncestors Origins of pages that may show this one in a frame.
 */
export function securityHeaders(
  frameAncestors: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "font-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'"}`,
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': [
      ...USED.map((feature) => `${feature}=(self)`),
      ...UNUSED.map((feature) => `${feature}=()`),
    ].join(', '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  }
}
