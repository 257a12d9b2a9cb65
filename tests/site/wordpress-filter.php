<?php
/**
 * Runs WordPress's own filter of oEmbed results on the JSON of a provider that it does not know.
 * Reads the JSON from the standard input, and writes the HTML that WordPress would put in a post.
 * The one argument is the folder of WordPress; it runs without a database.
 */
define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
define( 'WPINC', 'wp-includes' );
define( 'WP_CONTENT_DIR', ABSPATH . 'wp-content' );

$parts = array( 'compat', 'load', 'plugin', 'functions', 'formatting', 'kses', 'l10n', 'link-template', 'pluggable', 'class-wp-list-util', 'embed', 'class-wp-oembed' );
foreach ( $parts as $part ) {
	require_once ABSPATH . WPINC . "/$part.php";
}
add_filter( 'pre_option_blog_charset', fn() => 'UTF-8' );
add_filter( 'pre_option_home', fn() => 'https://blog.example' );
add_filter( 'oembed_dataparse', 'wp_filter_oembed_iframe_title_attribute', 5, 3 );
add_filter( 'oembed_dataparse', 'wp_filter_oembed_result', 10, 3 );

$data = json_decode( stream_get_contents( STDIN ) );
echo ( new WP_oEmbed() )->data2html( $data, 'https://unknown.example/' );
