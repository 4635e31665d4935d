// Sends a photo again when the connection breaks; the server keeps each photo once.
(() => {
    "use strict";

    const FIRST_WAIT = 2000;
    const LONGEST_WAIT = 30000;
    const TRIES = 40;
    // No answer at all, or one of a server that is restarting.
    const PASSING = new Set([0, 502, 503, 504]);
    const WAITING = "Mất kết nối. Ảnh sẽ tự gửi lại, đừng đóng trang này.";

    const note = (row, text) => {
        const line = row.find(".status-msg.waiting");
        if (line.length) {
            line.text(text);
        } else {
            $("<p class='status-msg waiting' role='status'></p>").text(text).prependTo(row.find(".right"));
        }
    };

    // The row that waits may be far below: said above the list too, while any row does.
    const tell = () => {
        const waiting = document.querySelectorAll("#upload-list .status-msg.waiting").length;
        let line = document.getElementById("upload-waiting");
        if (!line) {
            line = document.createElement("p");
            line.id = "upload-waiting";
            line.className = "help-block help-warning";
            line.setAttribute("role", "status");
            document.getElementById("upload-list").before(line);
        }
        line.hidden = !waiting;
        line.textContent = waiting ? `${WAITING} (${waiting} ảnh đang chờ)` : "";
    };

    // Soon after the browser says that it is back, at the latest when the wait is over.
    const again = (data, wait) => {
        let timer = 0;
        const send = () => {
            window.clearTimeout(timer);
            window.removeEventListener("online", send);
            data.context.find(".status-msg.waiting").remove();
            tell();
            data.context.removeClass("upload-complete").addClass("upload-uploading");
            data.submit();
        };
        timer = window.setTimeout(send, wait);
        window.addEventListener("online", send);
    };

    $(() => {
        const field = $("#fileupload");
        const uploader = field.data("blueimp-fileupload");
        if (!uploader) {
            return;
        }
        const giveUp = uploader.options.fail;
        field.fileupload("option", "fail", (event, data) => {
            const tries = (data.tries || 0) + 1;
            const status = data.jqXHR ? data.jqXHR.status : 0;
            if (!PASSING.has(status) || data.errorThrown === "abort" || tries > TRIES) {
                giveUp.call(field.get(0), event, data);
                return;
            }
            data.tries = tries;
            note(data.context, WAITING);
            tell();
            again(data, Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT));
        });
        // Leaving the page would lose what waits.
        window.addEventListener("beforeunload", (event) => {
            if (document.querySelector("#upload-list .upload-uploading, #upload-list .waiting")) {
                event.preventDefault();
            }
        });
    });
})();
