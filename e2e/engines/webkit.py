"""A window of WebKitGTK that takes orders as lines of JSON and answers in the same way.

Arguments: "kept" or "private", and a folder for what is kept.
"""

import json
import sys
import threading

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

mode, folder = sys.argv[1:3]


def context():
    if mode == "private":
        return WebKit2.WebContext.new_ephemeral()
    manager = WebKit2.WebsiteDataManager(
        base_data_directory=folder + "/data", base_cache_directory=folder + "/cache"
    )
    return WebKit2.WebContext.new_with_website_data_manager(manager)


def say(answer):
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


web = context()
web.set_preferred_languages(["en-GB"])
web.set_sandbox_enabled(False)
view = WebKit2.WebView.new_with_context(web)
view.get_settings().set_property(
    "hardware-acceleration-policy", WebKit2.HardwareAccelerationPolicy.NEVER
)
window = Gtk.Window()
window.set_default_size(1280, 950)
window.add(view)
window.show_all()
view.connect("web-process-terminated", lambda _, why: say({"crash": str(why)}))

waiting = []


def on_load(_, event):
    if event == WebKit2.LoadEvent.FINISHED and waiting:
        say({"id": waiting.pop(), "value": True})


view.connect("load-changed", on_load)


def answer(number):
    def done(_, result):
        try:
            value = view.call_async_javascript_function_finish(result).to_json(0)
            say({"id": number, "value": None if value is None else json.loads(value)})
        except Exception as error:  # whatever it is, whoever asked must hear it
            say({"id": number, "error": str(error)})

    return done


def obey(order):
    number = order["id"]
    if "url" in order:
        waiting.append(number)
        view.load_uri(order["url"])
    else:
        view.call_async_javascript_function(
            order["body"], -1, None, None, None, None, answer(number)
        )
    return False


def listen():
    for line in sys.stdin:
        GLib.idle_add(obey, json.loads(line))
    GLib.idle_add(Gtk.main_quit)


threading.Thread(target=listen, daemon=True).start()
say({"ready": True})
Gtk.main()
