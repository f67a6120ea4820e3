/** What a drawing may hold (SVG 2): what draws, and nothing that runs, moves, or fetches. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const namespaces = {
  svg: 'http://www.w3.org/2000/svg',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;

/** Notes of programs that draw, and of who made a drawing: no reader’s program acts on them. */
export const inertNamespaces = listed(`
  http://www.inkscape.org/namespaces/inkscape http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd http://www.serif.com/
  http://www.bohemiancoding.com/sketch/ns http://www.w3.org/1999/02/22-rdf-syntax-ns# http://creativecommons.org/ns# http://web.resource.org/cc/
  http://purl.org/dc/elements/1.1/ http://purl.org/dc/terms/ http://ns.adobe.com/Graphs/1.0/ http://ns.adobe.com/AdobeIllustrator/10.0/
  http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/ http://ns.adobe.com/Extensibility/1.0/
`);

export const allowedElements = listed(`
  svg g defs symbol use title desc metadata style
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
  feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Their values are names and words. */
export const plainAttributes = listed(`
  id class lang role version baseProfile type media contentStyleType zoomAndPan enable-background focusable tabindex
  in in2 result unicode glyph-name viewBox preserveAspectRatio d points
`);

/** Their values are read as those of style sheets. */
export const styleAttributes = listed(`
  style transform transform-origin x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height dx dy rotate
  textLength lengthAdjust pathLength refX refY markerWidth markerHeight markerUnits orient offset
  gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
  startOffset method spacing side
  filterUnits primitiveUnits filterRes stdDeviation edgeMode mode operator k1 k2 k3 k4 values tableValues slope intercept amplitude exponent
  surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength kernelMatrix order divisor bias targetX targetY preserveAlpha scale
  xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering direction display
  dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
  font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation
  kerning letter-spacing lighting-color marker marker-start marker-mid marker-end mask mask-type mix-blend-mode opacity overflow paint-order
  pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`);

/** Of style sheets; `url()` beside them, for a part of the same drawing. */
export const allowedFunctions = listed(`
  rgb rgba hsl hsla calc min max clamp var matrix matrix3d translate translatex translatey scale scalex scaley rotate skewx skewy
  blur brightness contrast grayscale invert opacity saturate sepia hue-rotate drop-shadow not is where nth-child nth-of-type
`);
