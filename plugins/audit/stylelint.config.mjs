/* How the theme's stylesheets are written: the common standard, and what this house adds to it. */

const colours = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark"];

export default {
  extends: "stylelint-config-standard",
  plugins: ["stylelint-plugin-logical-css"],
  reportNeedlessDisables: true,
  reportInvalidScopeDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    // Whichever way a language reads, the same line serves. `overflow-inline` is too young for old telephones.
    "logical-css/require-logical-keywords": true,
    "logical-css/require-logical-properties": [true, { ignore: ["overflow-x", "overflow-y"] }],

    // Raw colours and sizes stand in tokens.css; a media query cannot read a custom property.
    "color-named": "never",
    "color-no-hex": true,
    "function-disallowed-list": colours,
    "unit-disallowed-list": [["px", "rem", "pt", "mm", "cm"], { ignoreMediaFeatureNames: { px: ["/./"], rem: ["/./"] } }],

    // One class is enough, so that a later file always has the last word.
    "selector-max-id": 0,
    "declaration-no-important": true,

    // A class is its component: block, block__part, block--kind.
    "selector-class-pattern": "^[a-z0-9]+(-[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+(-[a-z0-9]+)*)?$",

    // Chromium's name for `match-parent`; it knows no other.
    "declaration-property-value-no-unknown": [true, { ignoreProperties: { "text-align": "-webkit-match-parent" } }],

    // Tokens stand in groups.
    "custom-property-empty-line-before": null,
  },
  overrides: [
    {
      files: ["/**/tokens.css"],
      rules: { "color-no-hex": null, "color-named": null, "function-disallowed-list": null, "unit-disallowed-list": null },
    },
    {
      // Who wants nothing to move must not be overruled by any component.
      files: ["/**/reset.css"],
      rules: { "declaration-no-important": null },
    },
  ],
};
